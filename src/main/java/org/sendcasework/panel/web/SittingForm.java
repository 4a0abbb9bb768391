package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** A sitting to plan, as the form sends it. */
record SittingForm(
        @Label("Day of the sitting") @RealDate(message = "Enter the day of the sitting") DateInput heldOn,
        @Label(value = "Time the sitting starts", hint = "For example, 09:30")
                @NotBlank(message = "Enter the time the sitting starts")
                @Pattern(
                        regexp = "\\s*|\\s*([01]?\\d|2[0-3])[:.][0-5]\\d\\s*",
                        message = "Enter a time of the 24-hour clock, such as 09:30")
                String startsAt) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

    static final SittingForm EMPTY = new SittingForm(DateInput.EMPTY, "09:30");

    SittingForm {
        heldOn = heldOn == null ? DateInput.EMPTY : heldOn;
    }

    /** 9.30 and 09:30 are the same time. */
    LocalTime time() {
        return LocalTime.parse(startsAt.strip().replace('.', ':'), TIME);
    }
}
