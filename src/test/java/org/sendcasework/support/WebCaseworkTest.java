package org.sendcasework.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test through a real port, since the engine's own REST does not run without a server. These run first: once another
 * application has started without a port in the same run, the engine's web applications answer here no more.
 */
@Order(1)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "sendcasework.demo.enabled=false",
            "sendcasework.admin.password=the-first-password",
            "sendcasework.notification.outbox-dir=target/outbox"
        })
@ExtendWith(EngineStateExtension.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface WebCaseworkTest {}
