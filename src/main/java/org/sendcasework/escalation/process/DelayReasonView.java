package org.sendcasework.escalation.process;

import java.util.Map;
import java.util.UUID;
import org.sendcasework.casefile.WorkRecords;
import org.sendcasework.clock.Deadline;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.escalation.Escalation;
import org.sendcasework.escalation.Escalations;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the form for a missed date shows: which date, by which rule. */
@Component
class DelayReasonView implements FormView {

    private final Escalations escalations;
    private final WorkRecords records;

    DelayReasonView(Escalations escalations, WorkRecords records) {
        this.escalations = escalations;
        this.records = records;
    }

    @Override
    public boolean serves(String formId) {
        return "record-delay-reason".equals(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        Escalation escalation = escalations.byId(UUID.fromString((String) context.variable("escalationId")));
        Deadline deadline = escalations.deadlineOf(escalation);
        return Map.of(
                "caseReference",
                escalation.getCaseReference(),
                "childSummary",
                records.summary(escalation.getCaseReference()),
                "clockSummary",
                "Missed: " + deadline.getRuleCode() + " was due on " + Texts.dueDate(deadline.getDueDate())
                        + ". The date stays as it is.",
                "taskHint",
                "Say why the date was missed and when the work will be done. This does not excuse the delay.");
    }
}
