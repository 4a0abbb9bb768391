package org.sendcasework.reporting.facts;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the projection hear of every record that is written. */
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    ProjectionConfiguration(
            EntityManagerFactory factory, FactProjection projection, JdbcClient jdbc, MeterRegistry meters) {
        EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        ChangedCases changedCases = new ChangedCases(
                projection,
                new FactInputs(jdbc),
                Timer.builder("sendcasework.facts.projection")
                        .description("Writing the facts of changed cases within the transactions that change them")
                        .register(meters));
        listeners.appendListeners(EventType.POST_INSERT, changedCases);
        listeners.appendListeners(EventType.POST_UPDATE, changedCases);
        listeners.appendListeners(EventType.POST_DELETE, changedCases);
    }
}
