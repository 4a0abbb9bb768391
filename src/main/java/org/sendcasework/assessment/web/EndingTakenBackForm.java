package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.web.Label;

/**
 * Why the end of a case is taken back, as the form sends it.
 *
 * @param familyTold asked only where a letter had told somebody of the end
 * @param version the version of the case file that the page showed
 */
record EndingTakenBackForm(
        @Label("How you found that the end was recorded in error")
                @NotBlank(message = "Enter how you found that the end was recorded in error")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String why,
        @Label("How those who were told of the end were told that the case goes on")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String familyTold,
        Integer version) {

    static EndingTakenBackForm of(CaseFile caseFile) {
        return new EndingTakenBackForm("", "", caseFile.getVersion());
    }
}
