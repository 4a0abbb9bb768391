package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.sendcasework.panel.Profession;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** A member of a panel, as the form sends it. */
record MemberForm(
        @Label("User name")
                @NotBlank(message = "Enter the user name of the member")
                @Size(max = 64, message = "must not be longer than {max} characters")
                String userId,
        @Label("Name in the minutes")
                @NotBlank(message = "Enter the name of the member")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String name,
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
