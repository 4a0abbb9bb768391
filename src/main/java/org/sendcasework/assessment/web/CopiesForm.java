package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sendcasework.casefile.CopyAgreement;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** That somebody gets copies or represents the family, as the form sends it. */
record CopiesForm(
        @Label("Who") @NotBlank(message = "Select a person") String party,
        @Label("What they get copies of") @NotBlank(message = "Select what they get") String scope,
        @Label("Day on which this was agreed") @RealDate(message = "Enter the day on which this was agreed")
                DateInput from,
        @Label(
                        value = "First day on which it no longer holds",
                        hint = "Needed for a representative. For others leave it empty if no end is set")
                DateInput until,
        @Label(value = "Who agreed, and how", hint = "For example: the young person, in the meeting of 3 July")
                @NotBlank(message = "Enter who agreed, and how")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String agreed) {

    static final List<Choice> SCOPES = Arrays.stream(CopyAgreement.Scope.values())
            .map(scope -> new Choice(scope.name(), scope.words()))
            .toList();

    static final CopiesForm EMPTY = new CopiesForm("", "EVERYTHING", DateInput.EMPTY, DateInput.EMPTY, "");

    CopiesForm {
        from = from == null ? DateInput.EMPTY : from;
        until = until == null ? DateInput.EMPTY : until;
    }

    CopyAgreement.Scope what() {
        return Arrays.stream(CopyAgreement.Scope.values())
                .filter(known -> known.name().equals(scope))
                .findFirst()
                .orElse(null);
    }

    /** The day on which it ends; null where none was typed. */
    LocalDate lastly() {
        return until.isEmpty()
                ? null
                : until.date().orElseThrow(() -> new InvalidInputException("until", "must be a day of the calendar"));
    }
}
