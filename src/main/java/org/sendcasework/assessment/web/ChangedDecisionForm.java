package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.assessment.internal.ChangedDecisions;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/**
 * How the authority changes its own refusal, as the form sends it.
 *
 * @param version the version of the case file that the page showed
 */
record ChangedDecisionForm(
        @Label(value = "Who decided", hint = "Name and office of the person who decided it for the authority")
                @NotBlank(message = "Enter who decided")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String decidedBy,
        @Label("Date of the new decision") @RealDate(message = "Enter the date of the new decision")
                DateInput decidedOn,
        @Label("What shows that the legal test is met")
                @NotBlank(message = "Enter what shows that the legal test is met")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String evidence,
        @Label(value = "Reasons for the family", hint = "They are part of the letter")
                @NotBlank(message = "Enter the reasons for the family")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String reasons,
        Integer version) {

    ChangedDecisionForm {
        decidedOn = decidedOn == null ? DateInput.EMPTY : decidedOn;
    }

    static ChangedDecisionForm of(CaseFile caseFile) {
        return new ChangedDecisionForm("", DateInput.EMPTY, "", "", caseFile.getVersion());
    }

    ChangedDecisions.Change change() {
        return new ChangedDecisions.Change(decidedBy, decidedOn.date().orElseThrow(), evidence, reasons);
    }
}
