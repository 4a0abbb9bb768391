package org.sendcasework.mediation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** That a family no longer wants mediation. */
record MediationEndForm(
        @Label("Date on which the family said so") @RealDate(message = "Enter the date on which the family said so")
                DateInput on,
        @Label("What the family said")
                @NotBlank(message = "Enter what the family said")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String reason,
        @Label("Certificate") List<String> certificate,
        Integer version) {

    static final String YES = "true";

    MediationEndForm {
        on = on == null ? DateInput.EMPTY : on;
        certificate = certificate == null ? List.of() : certificate;
    }

    boolean wantsCertificate() {
        return certificate.contains(YES);
    }
}
