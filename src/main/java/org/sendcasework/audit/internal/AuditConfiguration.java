package org.sendcasework.audit.internal;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;

/** Lets the audit trail hear of records, requests and refusals. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {

    @Bean
    RecordListener auditedRecords(EntityManagerFactory factory, AuditWriter writer, Subjects subjects) {
        RecordListener records = new RecordListener(writer, subjects);
        EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.POST_LOAD, records);
        listeners.appendListeners(EventType.POST_INSERT, records);
        listeners.appendListeners(EventType.POST_UPDATE, records);
        listeners.appendListeners(EventType.POST_DELETE, records);
        return records;
    }

    /** After sign-in is settled, both for our pages and for the engine's applications. */
    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(AuditWriter writer, Subjects subjects) {
        FilterRegistrationBean<AuditFilter> registration =
                new FilterRegistrationBean<>(new AuditFilter(writer, subjects));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return registration;
    }

    /** Has refusals by address published as events. */
    @Bean
    static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }
}
