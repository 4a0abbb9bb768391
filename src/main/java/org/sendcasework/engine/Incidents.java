package org.sendcasework.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandling;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Our own incidents, which Cockpit shows together with those of failed jobs. They end with their execution. */
@Component
public class Incidents {

    private final ObjectProvider<ProcessEngine> engine;

    Incidents(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /**
     * Raises an incident on an element of the model. The engine's own call refuses a phase while a step within it runs,
     * and that is where most timers are.
     *
     * @param configuration our own id by which it can be found
     * @param message references, codes and dates only
     * @return its id, or null if the execution has ended
     */
    public String raise(String type, String executionId, String activityId, String configuration, String message) {
        return inside().getCommandExecutorTxRequired().execute(context -> {
            ExecutionEntity execution = context.getExecutionManager().findExecutionById(executionId);
            return execution == null
                    ? null
                    : IncidentHandling.createIncident(type, place(execution, activityId, configuration), message)
                            .getId();
        });
    }

    /**
     * Raises an incident unless one of this type is already open under the same id, so that a fault is reported once,
     * however often it is noticed.
     *
     * @param configuration our own id: a deadline, a case, a message that could not be sent
     * @param message what and since when; references, codes and dates only
     * @return whether it was raised now; not if it is already open or the execution has ended
     */
    public boolean raiseOnce(String type, String executionId, String activityId, String configuration, String message) {
        return inside().getCommandExecutorTxRequired()
                .execute(context -> {
                    boolean stands = context
                            .getIncidentManager()
                            .findIncidentByConfigurationAndIncidentType(configuration, type)
                            .stream()
                            .anyMatch(found -> !context.getDbEntityManager().isDeleted((IncidentEntity) found));
                    return !stands && raise(type, executionId, activityId, configuration, message) != null;
                });
    }

    /**
     * Resolves the incidents that were raised under one of our ids, in the transaction that removed the cause; that
     * transaction may end the execution it stands on as well.
     */
    public void clear(String type, String configuration) {
        inside().getCommandExecutorTxRequired().execute(context -> {
            for (Incident found :
                    context.getIncidentManager().findIncidentByConfigurationAndIncidentType(configuration, type)) {
                IncidentEntity incident = (IncidentEntity) found;
                if (!context.getDbEntityManager().isDeleted(incident)) {
                    incident.resolve();
                }
            }
            return null;
        });
    }

    private static IncidentContext place(ExecutionEntity execution, String activityId, String configuration) {
        IncidentContext place = new IncidentContext();
        place.setProcessDefinitionId(execution.getProcessDefinitionId());
        place.setExecutionId(execution.getId());
        place.setActivityId(activityId);
        place.setConfiguration(configuration);
        return place;
    }

    /** Whether it is still open: nobody resolved it and its execution is still running. */
    public boolean isOpen(String incidentId) {
        return runtime().createIncidentQuery().incidentId(incidentId).count() > 0;
    }

    /** Resolves an incident, if it is still there. */
    public void resolve(String incidentId) {
        if (isOpen(incidentId)) {
            runtime().resolveIncident(incidentId);
        }
    }

    private ProcessEngineConfigurationImpl inside() {
        return (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    }

    private RuntimeService runtime() {
        return engine.getObject().getRuntimeService();
    }
}
