package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** When and why a membership ends, as the form sends it. */
record MemberEndForm(
        @Label("Last day as a member") @RealDate(message = "Enter the last day as a member") DateInput lastDay,
        @Label("Reason for ending the membership")
                @NotBlank(message = "Enter the reason for ending the membership")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {

    MemberEndForm {
        lastDay = lastDay == null ? DateInput.EMPTY : lastDay;
    }
}
