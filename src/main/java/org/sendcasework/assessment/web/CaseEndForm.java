package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.sendcasework.assessment.internal.NewEnding;
import org.sendcasework.assessment.internal.OtherParents;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/**
 * How and when a case ended before its decision, as the form sends it.
 *
 * @param version the version of the case file that the page showed
 */
record CaseEndForm(
        @Label("What happened") @NotBlank(message = "Select what happened") String outcome,
        @Label("Date it happened") @RealDate(message = "Enter the date it happened") DateInput on,
        @Label(value = "What was said, and by whom", hint = "For an area or an age: what shows it")
                @NotBlank(message = "Enter what was said, and by whom")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String reason,
        @Label(
                        value = "What the other parents say",
                        hint = "If one does not agree or was not heard, only a manager can end the case")
                String otherParents,
        @Label(
                        value = "Authority in whose area the child lives",
                        hint = "Only if the child or young person is not in our area. The request is passed on to it")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String authority,
        Integer version) {

    static final List<Choice> OTHERS = Arrays.stream(OtherParents.values())
            .map(others -> new Choice(others.name(), others.words()))
            .toList();

    static final List<Choice> OUTCOMES = List.of(
            new Choice(CaseOutcome.WITHDRAWN.name(), "The request was withdrawn"),
            new Choice(CaseOutcome.MOVED_AWAY.name(), "The child moved to another authority"),
            new Choice(CaseOutcome.DIED.name(), "The child or young person died"),
            new Choice(
                    CaseOutcome.NOT_IN_AREA.name(),
                    "The child or young person is not in our area, and was not on the day of the request"),
            new Choice(CaseOutcome.OUTSIDE_AGE.name(), "The young person is 25 or older"));

    CaseEndForm {
        on = on == null ? DateInput.EMPTY : on;
    }

    static CaseEndForm of(CaseFile caseFile) {
        return new CaseEndForm("", DateInput.EMPTY, "", "", "", caseFile.getVersion());
    }

    /** What the other parents say; null where it was not asked. */
    private OtherParents others() {
        return Arrays.stream(OtherParents.values())
                .filter(known -> known.name().equals(otherParents))
                .findFirst()
                .orElse(null);
    }

    NewEnding ending() {
        return new NewEnding(how(), on.date().orElseThrow(), reason, others(), authority);
    }

    CaseOutcome how() {
        return Arrays.stream(CaseOutcome.values())
                .filter(known -> known.name().equals(outcome) && known.endsEarly())
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("outcome", "must be one of the list"));
    }
}
