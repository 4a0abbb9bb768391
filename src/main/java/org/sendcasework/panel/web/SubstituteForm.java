package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import org.sendcasework.shared.web.Label;

/** Who comes to a sitting for a member, as the form sends it. */
record SubstituteForm(
        @Label(value = "Member who cannot come", rulesOf = "userId")
                @NotBlank(message = "Select the member who cannot come")
                String memberUserId,
        @Label(value = "Substitute", hint = "An account; administrators create accounts")
                @NotBlank(message = "Select the substitute")
                String substituteUserId) {

    static final SubstituteForm EMPTY = new SubstituteForm("", "");
}
