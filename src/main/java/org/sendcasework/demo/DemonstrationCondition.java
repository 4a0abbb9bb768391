package org.sendcasework.demo;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The demonstration runs when no database was named, or when it is asked for. */
class DemonstrationCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return environment.getProperty(
                "sendcasework.demo.enabled", Boolean.class, !environment.containsProperty("spring.datasource.url"));
    }
}
