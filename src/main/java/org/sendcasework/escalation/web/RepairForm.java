package org.sendcasework.escalation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.escalation.stuck.RepairKind;
import org.sendcasework.escalation.stuck.RepairOrder;
import org.sendcasework.shared.web.Label;

/**
 * A repair as its pages send it, first without a reason to show what it would do, then with one to make it. All but the
 * reason is hidden: it says what the person saw and chose. No hidden field has the name that a rule of the repairs uses,
 * so that an error is about the page as a whole and does not link to a field that nobody sees.
 *
 * @param part the job, the task or the step that is repaired
 * @param to what it is set to
 */
record RepairForm(
        @Label(value = "Reason", hint = "It is kept with the repair and in the timeline of the case")
                @NotBlank(message = "Enter the reason for this repair")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String reason,
        String process,
        String part,
        String to,
        String state) {

    /** The form of a repair that is shown before anyone gives a reason. */
    static RepairForm of(RepairOrder order) {
        return new RepairForm("", order.processId(), order.item(), order.target(), order.state());
    }

    RepairOrder order(RepairKind kind, String reference) {
        return new RepairOrder(kind, reference, process, part, to, reason, state);
    }
}
