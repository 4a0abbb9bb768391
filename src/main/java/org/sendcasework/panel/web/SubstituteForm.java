package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** Who comes to a sitting for a member, as the form sends it. */
record SubstituteForm(
        @Label(value = "Member who cannot come", rulesOf = "userId")
                @NotBlank(message = "Select the member who cannot come")
                String memberUserId,
        @Label("User name of the substitute")
                @NotBlank(message = "Enter the user name of the substitute")
                @Size(max = 64, message = "must not be longer than {max} characters")
                String substituteUserId,
        @Label("Name of the substitute in the minutes")
                @NotBlank(message = "Enter the name of the substitute")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String substituteName) {

    static final SubstituteForm EMPTY = new SubstituteForm("", "", "");
}
