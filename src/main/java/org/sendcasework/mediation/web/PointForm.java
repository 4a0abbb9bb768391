package org.sendcasework.mediation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sendcasework.mediation.internal.PointOutcome;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** That a point of an agreement was settled otherwise, or is not done yet. */
record PointForm(
        @Label("What you record") @NotBlank(message = "Select what you record") String outcome,
        @Label("Date") @RealDate(message = "Enter the date on which it was settled, or found not to be done")
                DateInput settledOn,
        @Label("How it was settled and who agreed to that, or why it is not done")
                @NotBlank(message = "Enter how it was settled and who agreed to that, or why it is not done")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String comment,
        Integer version) {

    static final List<Choice> OUTCOMES = List.of(
            new Choice(PointOutcome.SETTLED_OTHERWISE.name(), "It was settled in another way"),
            new Choice(PointOutcome.NOT_YET.name(), "It is not done and stays open"));

    PointForm {
        settledOn = settledOn == null ? DateInput.EMPTY : settledOn;
    }

    PointOutcome chosen() {
        return OUTCOMES.stream()
                .map(Choice::value)
                .filter(known -> known.equals(outcome))
                .map(PointOutcome::valueOf)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("outcome", "select what you record"));
    }
}
