package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.assessment.internal.CaseFact;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;

/**
 * The correction of a fact as the form sends it; the field that is filled in depends on the kind of the fact.
 *
 * @param version the version of the case file that the page showed
 */
record FactForm(
        @Label("What is right") @Size(max = 2000, message = "must not be longer than {max} characters")
                String corrected,
        @Label(value = "Right date", rulesOf = "corrected") DateInput day,
        @Label("How you found it")
                @NotBlank(message = "Enter how you found it")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {

    FactForm {
        day = day == null ? DateInput.EMPTY : day;
    }

    static FactForm of(CaseFile caseFile, CaseFact fact) {
        boolean date = fact.getKind() == CaseFact.Kind.DATE;
        return new FactForm(date ? "" : fact.getValue(), DateInput.EMPTY, "", caseFile.getVersion());
    }

    /** What was entered for a fact of this kind, in the form that the service takes. */
    String entered(CaseFact fact) {
        if (fact.getKind() != CaseFact.Kind.DATE) {
            return corrected;
        }
        return day.isEmpty()
                ? ""
                : day.date().isPresent() ? day.iso() : day.day() + "/" + day.month() + "/" + day.year();
    }
}
