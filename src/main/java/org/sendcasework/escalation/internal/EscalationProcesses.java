package org.sendcasework.escalation.internal;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.sendcasework.clock.Deadline;
import org.springframework.stereotype.Component;

/**
 * The process instances of escalation: one for each deadline. Those of an earlier release have no deadline, only a
 * step.
 */
@Component
class EscalationProcesses {

    private static final String PROCESS = "deadline-escalation";
    private static final String CASE_REFERENCE = "caseReference";
    private static final String DEADLINE_ID = "deadlineId";
    private static final String CLOSED = "deadline-closed";
    private static final String MOVED = "deadline-moved";
    private static final String NO_LONGER_MISSED = "deadline-no-longer-missed";
    private static final String NO_LONGER_WANTED = "decision-no-longer-wanted";
    private static final String WAIT = "until-the-next-rung";

    private final RuntimeService runtime;
    private final ManagementService management;

    EscalationProcesses(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    boolean isClimbing(Deadline deadline) {
        return climbing(deadline).count() > 0;
    }

    private ExecutionQuery climbing(Deadline deadline) {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName(CLOSED)
                .processInstanceBusinessKey(deadline.getCaseReference())
                .processVariableValueEquals(DEADLINE_ID, deadline.getId().toString());
    }

    void start(Deadline deadline) {
        runtime.startProcessInstanceByKey(
                PROCESS,
                deadline.getCaseReference(),
                Map.of(
                        CASE_REFERENCE,
                        deadline.getCaseReference(),
                        DEADLINE_ID,
                        deadline.getId().toString(),
                        "ruleCode",
                        deadline.getRuleCode().text()));
    }

    /** Ends the escalation and the wait for a decision; the task for the reason of a delay stays. */
    void end(Deadline deadline) {
        send(CLOSED, deadline);
        send(NO_LONGER_WANTED, deadline);
    }

    /** Ends the wait for a decision how the case goes on; the climb goes on. */
    void endDecision(Deadline deadline) {
        send(NO_LONGER_WANTED, deadline);
    }

    private void send(String message, Deadline deadline) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(deadline.getCaseReference())
                .processInstanceVariableEquals(DEADLINE_ID, deadline.getId().toString())
                .correlateAll();
    }

    /** Removes the tasks that a step asked for. */
    void cancelTasks(Escalation escalation) {
        cancel(escalation, NO_LONGER_MISSED, "escalationId");
        cancel(escalation, NO_LONGER_WANTED, "decisionEscalationId");
    }

    private void cancel(Escalation escalation, String message, String variable) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(escalation.getCaseReference())
                .processInstanceVariableEquals(variable, escalation.getId().toString())
                .correlateAll();
    }

    /** Moves the wait for the next step to a moment; an escalation whose steps were all taken looks for one again. */
    void lookAgain(Deadline deadline, Date moment) {
        for (Execution climbing : climbing(deadline).list()) {
            management
                    .createJobQuery()
                    .processInstanceId(climbing.getProcessInstanceId())
                    .activityId(WAIT)
                    .list()
                    .forEach(wait -> management.setJobDuedate(wait.getId(), moment));
        }
        send(MOVED, deadline);
    }
}
