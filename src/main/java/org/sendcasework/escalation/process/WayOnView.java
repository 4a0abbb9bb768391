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

/** What the form for a reply that does not come shows: which reply, and since when it is late. */
@Component
class WayOnView implements FormView {

    private final Escalations escalations;
    private final WorkRecords records;

    WayOnView(Escalations escalations, WorkRecords records) {
        this.escalations = escalations;
        this.records = records;
    }

    @Override
    public boolean serves(String formId) {
        return "decide-how-to-go-on".equals(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        Escalation escalation = escalations.byId(UUID.fromString((String) context.variable("decisionEscalationId")));
        Deadline deadline = escalations.deadlineOf(escalation);
        return Map.of(
                "caseReference",
                escalation.getCaseReference(),
                "childSummary",
                records.summary(escalation.getCaseReference()),
                "clockSummary",
                "Late: " + deadline.getRuleCode() + " was due on " + Texts.dueDate(deadline.getDueDate()) + ". "
                        + escalation.getWords() + ".",
                "taskHint",
                "Nobody has explained the delay. Decide with reasons; the case file shows what was tried. To go on without advice, also finish the task about the late advice.");
    }
}
