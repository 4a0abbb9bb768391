package org.sendcasework.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on real PostgreSQL with the job executor off: the test runs each job by hand, so it
 * can say what happened and what did not. All such tests share one context; each works on cases of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "sendcasework.demo.enabled=false",
            "sendcasework.admin.password=the-first-password",
            "sendcasework.notification.outbox-dir=target/outbox"
        })
@AutoConfigureMockMvc
@ExtendWith(EngineStateExtension.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import(StatementCount.class)
public @interface CaseworkTest {}
