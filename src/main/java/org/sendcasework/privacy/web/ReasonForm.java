package org.sendcasework.privacy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** Why a case is disposed of or a hold is lifted, as the form sends it. */
record ReasonForm(
        @Label(value = "Reason", hint = "Name nobody.")
                @NotBlank(message = "Enter the reason")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String reason) {

    static final ReasonForm EMPTY = new ReasonForm("");
}
