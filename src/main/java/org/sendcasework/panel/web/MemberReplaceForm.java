package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** The account that takes the place of a member, as the form sends it. */
record MemberReplaceForm(
        @Label(value = "Account", hint = "It keeps the profession of the member")
                @NotBlank(message = "Select the account")
                String userId,
        @Label("First day of the account as a member") @RealDate(message = "Enter the first day as a member")
                DateInput from,
        @Label("Reason")
                @NotBlank(message = "Enter the reason for replacing the member")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {

    MemberReplaceForm {
        from = from == null ? DateInput.EMPTY : from;
    }
}
