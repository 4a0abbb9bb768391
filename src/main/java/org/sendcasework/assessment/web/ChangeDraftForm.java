package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** Why a draft changes instead of becoming final, as the form sends it. */
record ChangeDraftForm(
        @Label(value = "What is to change, and why", hint = "Such as advice that came late")
                @NotBlank(message = "Enter what is to change, and why")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String why) {}
