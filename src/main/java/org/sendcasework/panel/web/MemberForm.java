package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import org.sendcasework.panel.Profession;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** A member of a panel, as the form sends it. The minutes show the name of the account. */
record MemberForm(
        @Label(value = "Member", hint = "An account; administrators create accounts")
                @NotBlank(message = "Select the member")
                String userId,
        @Label("Profession") @NotBlank(message = "Select the profession of the member") String profession,
        @Label("First day as a member") @RealDate(message = "Enter the first day as a member") DateInput from) {

    MemberForm {
        from = from == null ? DateInput.EMPTY : from;
    }

    Profession professionChosen() {
        return Arrays.stream(Profession.values())
                .filter(one -> one.name().equals(profession))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("profession", "Select the profession of the member"));
    }
}
