package org.sendcasework.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.sendcasework.engine.AcceptedPasswords;
import org.sendcasework.engine.EngineClock;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.WithheldTasks;
import org.sendcasework.engine.WithheldWork;
import org.sendcasework.identity.PasswordWaits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts our parts into the engine. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Waits for Flyway: nothing else makes the engine start after its tables exist. */
    @Bean
    @DependsOnDatabaseInitialization
    @Order(Ordering.DEFAULT_ORDER + 1)
    ProcessEnginePlugin caseworkEnginePlugin(
            ObjectProvider<FormView> views,
            ObjectProvider<WithheldTasks> withheldTasks,
            ObjectProvider<WithheldWork> withheldWork,
            ObjectProvider<AcceptedPasswords> acceptedPasswords,
            ObjectProvider<PasswordWaits> passwordWaits,
            EngineClock clock,
            ApplicationEventPublisher events) {
        return new CaseworkEnginePlugin(
                () -> views.orderedStream().toList(),
                new Withholding(
                        () -> withheldTasks.orderedStream().toList(),
                        () -> withheldWork.orderedStream().toList()),
                new PasswordRules(password -> acceptedPasswords.stream().anyMatch(known -> known.accept(password))),
                passwordWaits::getObject,
                clock,
                events);
    }

    /** Takes the place of the starter's own, which reads the patterns of {@code deployment-resource-pattern}. */
    @Bean
    static CamundaDeploymentConfiguration modelDeployment(@Value("${sendcasework.models:classpath:}") String models) {
        return new ModelDeployment(models);
    }

    /** The views are looked up late, since they need services that need the engine. */
    interface FormViews {
        List<FormView> all();
    }
}
