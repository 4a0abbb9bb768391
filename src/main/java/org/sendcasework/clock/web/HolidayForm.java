package org.sendcasework.clock.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/**
 * A bank holiday to add, as its form sends it.
 *
 * @param year the year the calendar showed, to come back to it
 */
record HolidayForm(
        @Label("Day") @RealDate(message = "Enter the day of the bank holiday") DateInput day,
        @Label(value = "Name", hint = "As people call it, such as Coronation of King Charles III")
                @NotBlank(message = "Enter the name of the bank holiday")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String name,
        @Label(value = "Source", hint = "Such as the royal proclamation and its date")
                @NotBlank(message = "Enter the source, such as the royal proclamation")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String source,
        String year) {

    HolidayForm {
        day = day == null ? DateInput.EMPTY : day;
    }
}
