package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCorrection;
import org.sendcasework.shared.web.Label;

/** The correction of a recorded decision, as the form sends it. */
record CorrectionForm(
        @Label("Reasons for the family")
                @NotBlank(message = "Enter the reasons for the family")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String reasons,
        @Label("Conditions (optional)") @Size(max = 2000, message = "must not be longer than {max} characters")
                String conditions,
        @Label("Why the record is wrong")
                @NotBlank(message = "Enter why the record is wrong")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String why,
        Integer version) {

    /** The form filled in with the record as it is. */
    static CorrectionForm of(Decision record) {
        return new CorrectionForm(record.getReasons(), record.getConditions(), "", record.getVersion());
    }

    DecisionCorrection correction() {
        return new DecisionCorrection(reasons, conditions, why);
    }
}
