package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.assessment.internal.DelayExceptions;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/**
 * An exception that excuses a missed date, as its form sends it.
 *
 * @param ground a ground of the deadline, or a reason that the law does not know and that is refused
 * @param factFrom may be empty for a closure whose request for advice the case has
 * @param factTo may be empty for a closure or an appointment
 */
record ExceptionForm(
        @Label("Ground") @NotBlank(message = "Select a ground") String ground,
        @Label(
                        value = "First day",
                        hint = "For a closure, the day the advice was asked for. Leave it empty if the case has that"
                                + " request")
                @RealDate(required = false)
                DateInput factFrom,
        @Label(value = "Last day", hint = "Leave it empty for a closure or an appointment") @RealDate(required = false)
                DateInput factTo,
        @Label("What happened")
                @NotBlank(message = "Enter what happened")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String fact,
        @Label("Why this made the deadline impractical")
                @NotBlank(message = "Enter why this made the deadline impractical")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String whyImpractical,
        @Label(value = "Evidence", hint = "A document of the case file")
                @NotBlank(message = "Select the document that shows it")
                String documentId,
        @Label("Date of your decision") @RealDate(message = "Enter the date of your decision") DateInput decidedOn,
        @Label(
                        value = "Letter to the family",
                        hint = "In plain English: which date, why it was missed, when you expect to finish")
                @NotBlank(message = "Enter the letter to the family")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String letter) {

    ExceptionForm {
        factFrom = factFrom == null ? DateInput.EMPTY : factFrom;
        factTo = factTo == null ? DateInput.EMPTY : factTo;
        decidedOn = decidedOn == null ? DateInput.EMPTY : decidedOn;
    }

    /** What the form starts with: a decision of today, and a letter that explains the date. */
    static ExceptionForm of(LocalDate today, String letter) {
        return new ExceptionForm("", DateInput.EMPTY, DateInput.EMPTY, "", "", "", DateInput.of(today), letter);
    }

    DelayExceptions.Claim claim() {
        return new DelayExceptions.Claim(
                ground,
                factFrom.date().orElse(null),
                factTo.date().orElse(null),
                fact,
                whyImpractical,
                document(),
                decidedOn.date().orElse(null),
                letter);
    }

    private UUID document() {
        try {
            return UUID.fromString(documentId);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("documentId", "must be a document of the case file");
        }
    }
}
