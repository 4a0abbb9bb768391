package org.sendcasework.escalation.process;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.casefile.WorkRecords;
import org.sendcasework.clock.Deadline;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.TaskSummary;
import org.sendcasework.escalation.internal.DelayAnswers;
import org.sendcasework.escalation.internal.Escalation;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the forms that an escalation asks for show: which date was missed, or which reply is late. */
@Component
class EscalationFormView implements FormView {

    private static final String REASON = "record-delay-reason";
    private static final String DECISION = "decide-how-to-go-on";

    /** The variable that names the step which asked, by form. */
    private static final Map<String, String> ASKED_BY =
            Map.of(REASON, EscalationSteps.REASON_FOR, DECISION, EscalationSteps.DECISION_FOR);

    private final Escalations escalations;
    private final WorkRecords records;

    EscalationFormView(Escalations escalations, WorkRecords records) {
        this.escalations = escalations;
        this.records = records;
    }

    @Override
    public boolean serves(String formId) {
        return ASKED_BY.containsKey(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        Escalation escalation =
                escalations.byId(UUID.fromString((String) context.variable(ASKED_BY.get(context.formId()))));
        Deadline deadline = escalations.deadlineOf(escalation);
        String due = deadline.getRuleCode() + " was due on " + Texts.dueDate(deadline.getDueDate()) + ". ";
        boolean reason = REASON.equals(context.formId());
        Map<String, Object> values = new HashMap<>(new TaskSummary(
                        escalation.getCaseReference(),
                        records.summary(escalation.getCaseReference()),
                        reason
                                ? "Missed: " + due + "The date stays as it is."
                                : "Late: " + due + escalation.getWords() + ".",
                        reason
                                ? "Say why the date was missed and when the work will be done. This does not excuse the"
                                        + " delay."
                                : "Nobody has explained the delay. Decide with reasons; the case file shows what was"
                                        + " tried. Whether the case proceeds without advice is decided in the task about"
                                        + " the late advice.")
                .values());
        if (!reason) {
            values.put(
                    "wayOnOptions",
                    DelayAnswers.waysOn(escalation).stream()
                            .map(way -> Map.of("value", way.name(), "label", way.words()))
                            .toList());
        }
        return values;
    }
}
