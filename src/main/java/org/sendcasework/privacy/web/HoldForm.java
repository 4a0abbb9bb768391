package org.sendcasework.privacy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** A legal hold to place, as its form sends it. */
record HoldForm(
        @Label(value = "Reference of the case", hint = "Such as EHC-2026-000123")
                @NotBlank(message = "Enter the reference of the case")
                @Size(max = 20, message = "must not be longer than {max} characters")
                String reference,
        @Label(value = "Why it must be kept", hint = "Such as a claim or an inquiry. Name nobody.")
                @NotBlank(message = "Enter why it must be kept")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String reason) {

    static final HoldForm EMPTY = new HoldForm("", "");
}
