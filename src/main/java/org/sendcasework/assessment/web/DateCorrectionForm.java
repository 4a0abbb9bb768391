package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.sendcasework.assessment.internal.CorrectableDate;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/**
 * The correction of a date of a case, as its form and its preview send it.
 *
 * @param version the version of the case file that the page showed
 */
record DateCorrectionForm(
        @Label("Date that was wrong") @NotBlank(message = "Select the date that was wrong") String which,
        @Label("Correct date") @RealDate(message = "Enter the correct date") DateInput corrected,
        @Label("How the correct date was found")
                @NotBlank(message = "Enter how the correct date was found")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {

    DateCorrectionForm {
        corrected = corrected == null ? DateInput.EMPTY : corrected;
    }

    /** What the form starts with; the only date that can be corrected is selected. */
    static DateCorrectionForm of(Map<CorrectableDate, LocalDate> correctable, Integer version) {
        String which =
                correctable.size() == 1 ? correctable.keySet().iterator().next().name() : "";
        return new DateCorrectionForm(which, DateInput.EMPTY, "", version);
    }

    CorrectableDate chosen() {
        return Arrays.stream(CorrectableDate.values())
                .filter(known -> known.name().equals(which))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("which", "must be one of the dates listed"));
    }

    LocalDate day() {
        return corrected.date().orElseThrow();
    }
}
