package org.sendcasework.referral.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** Why and when a referral is withdrawn. */
record WithdrawalForm(
        @Label("Date") @RealDate(message = "Enter the date on which it was withdrawn") DateInput on,
        @Label("What was said, and by whom")
                @NotBlank(message = "Enter what was said, and by whom")
                @Size(max = 4000, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {

    WithdrawalForm {
        on = on == null ? DateInput.EMPTY : on;
    }
}
