package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** What of a reply is not taken up in the final plan, and why, as the form sends it. */
record NotTakenUpForm(
        @Label(value = "What is not taken up, and why", hint = "The letter with the final plan says it in these words")
                @NotBlank(message = "Enter what is not taken up, and why")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String notTakenUp) {}
