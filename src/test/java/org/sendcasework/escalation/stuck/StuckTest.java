package org.sendcasework.escalation.stuck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sendcasework.support.EngineStateExtension;
import org.sendcasework.support.StatementCount;
import org.sendcasework.support.TestDatabaseInitializer;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of stuck cases in an application of its own, since the check looks at every case there is. It goes one case at a
 * time, so that it takes several steps.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "sendcasework.demo.enabled=false",
            "sendcasework.admin.password=the-first-password",
            "sendcasework.stalled.cases-at-a-time=1"
        })
@AutoConfigureMockMvc
@ExtendWith(EngineStateExtension.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@Import({StuckSteps.class, StatementCount.class})
@interface StuckTest {}
