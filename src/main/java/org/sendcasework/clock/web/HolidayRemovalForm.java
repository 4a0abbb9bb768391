package org.sendcasework.clock.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/**
 * A bank holiday of the rule to remove, as its form sends it.
 *
 * @param day one of the year's, as in ISO 8601
 * @param year the year the calendar showed
 */
record HolidayRemovalForm(
        @Label("Bank holiday") @NotBlank(message = "Select a bank holiday") String day,
        @Label(value = "Source", hint = "Such as the royal proclamation that moved it")
                @NotBlank(message = "Enter the source, such as the royal proclamation")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String source,
        String year) {}
