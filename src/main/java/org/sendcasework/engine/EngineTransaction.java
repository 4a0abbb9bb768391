package org.sendcasework.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Work of the engine that asks nobody's rights: within the transaction around it, or in a separate one for the engine and
 * our tables together, also from within a job. A new transaction of Spring is not enough there: the engine would join the
 * work to that of the job all the same.
 */
@Component
public class EngineTransaction {

    private final ObjectProvider<ProcessEngine> engine;

    EngineTransaction(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Does the work within the transaction around it, or in a separate one; nobody's rights in the engine are asked. */
    public <T> T joining(Supplier<T> work) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(work::get));
    }

    /** Does the work and commits it, even if the transaction around it is rolled back; nobody's rights are asked. */
    public <T> T alone(Supplier<T> work) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequiresNew()
                .execute(context -> context.runWithoutAuthorization(work::get));
    }
}
