package org.sendcasework.escalation.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sendcasework.support.EngineStateExtension;
import org.sendcasework.support.TestDatabaseInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on a database of its own, since an audit looks at every case there is and other tests leave cases behind in
 * any state. An audit goes a few cases at a time, so that it takes several steps.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "sendcasework.demo.enabled=false",
            "sendcasework.admin.password=the-first-password",
            "sendcasework.timer-audit.instances-at-a-time=4"
        })
@ExtendWith(EngineStateExtension.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import(AuditSteps.class)
@interface TimerAuditedTest {}
