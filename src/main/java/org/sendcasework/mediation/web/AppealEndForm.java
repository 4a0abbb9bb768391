package org.sendcasework.mediation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sendcasework.mediation.appeal.AppealOutcome;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** How an appeal ended before the Tribunal decided it. */
record AppealEndForm(
        @Label("How it ended") @NotBlank(message = "Select how the appeal ended") String outcome,
        @Label("Date") @RealDate(message = "Enter the date on which the appeal ended") DateInput on,
        @Label("What happened, and who informed us")
                @NotBlank(message = "Enter what happened, and who informed us")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {

    private static final AppealOutcome[] BEFORE_A_DECISION = {
        AppealOutcome.WITHDRAWN, AppealOutcome.SETTLED, AppealOutcome.STRUCK_OUT
    };

    static final List<Choice> OUTCOMES = Choice.of(BEFORE_A_DECISION, AppealOutcome::words);

    AppealEndForm {
        on = on == null ? DateInput.EMPTY : on;
    }

    AppealOutcome chosen() {
        for (AppealOutcome known : BEFORE_A_DECISION) {
            if (known.name().equals(outcome)) {
                return known;
            }
        }
        throw new InvalidInputException("outcome", "select how the appeal ended");
    }
}
