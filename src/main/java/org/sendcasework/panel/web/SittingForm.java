package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** A sitting to plan, as the form sends it. */
record SittingForm(
        @Label("Day of the sitting") @RealDate(message = "Enter the day of the sitting") DateInput heldOn,
        @Label(value = "Time the sitting starts", hint = "For example, 09:30")
                @NotBlank(message = "Enter the time the sitting starts")
                String startsAt) {

    static final SittingForm EMPTY = new SittingForm(DateInput.EMPTY, "09:30");

    SittingForm {
        heldOn = heldOn == null ? DateInput.EMPTY : heldOn;
    }

    LocalTime time() {
        try {
            return LocalTime.parse(startsAt.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("startsAt", "must be a time such as 09:30");
        }
    }
}
