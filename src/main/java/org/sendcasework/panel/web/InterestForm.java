package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** An interest in an item, as the form sends it. */
record InterestForm(
        @Label("Who has the interest") @NotBlank(message = "Select who has the interest") String userId,
        @Label(value = "What the interest is", hint = "For example, teaches the child")
                @NotBlank(message = "Enter what the interest is")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String nature) {}
