package org.sendcasework.support;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Both are global to the machine: the engine that assertions about processes ask, which another application may have
 * been, and the engine's clock, which a test moves. Before a test it is this application's engine, and after it the
 * clock shows the real time again. The letters have a sender and the contacts that the law demands.
 */
public class EngineStateExtension implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        ApplicationContext application = SpringExtension.getApplicationContext(context);
        BpmnAwareTests.init(application.getBean(ProcessEngine.class));
        LettersOfTests.enterContacts(application.getBean(JdbcClient.class));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
    }
}
