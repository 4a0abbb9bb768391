package org.sendcasework.mediation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.mediation.MediationDefaults;
import org.sendcasework.mediation.internal.AdviserTold;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** A certificate that the adviser issues because thirty days passed without mediation. */
record DefaultCertificateForm(
        @Label("Date on the certificate") @RealDate(message = "Enter the date on the certificate")
                DateInput certificateOn,
        @Label("Who told you that thirty days passed") @NotBlank(message = "Select who told you") String toldBy,
        @Label(value = "Date you were told", hint = "Leave empty if your own record shows it")
                @RealDate(message = "Enter the date on which you were told", required = false)
                DateInput toldOn,
        @Label("The certificate was sent to the family")
                @NotEmpty(message = "Send the certificate to the family before you record it")
                List<String> sentToFamily,
        Integer version) {

    static final String SENT = "The certificate was sent to the family";

    static final List<Choice> TOLD_BY = List.of(
            new Choice(AdviserTold.FAMILY.name(), "The family"),
            new Choice(AdviserTold.AUTHORITY.name(), "The authority"),
            new Choice(AdviserTold.ICB.name(), "The integrated care board"),
            new Choice(AdviserTold.OWN_RECORD.name(), "Nobody: our own record shows it"));

    DefaultCertificateForm {
        certificateOn = certificateOn == null ? DateInput.EMPTY : certificateOn;
        toldOn = toldOn == null ? DateInput.EMPTY : toldOn;
        sentToFamily = sentToFamily == null ? List.of() : sentToFamily;
    }

    MediationDefaults.Certificate certificate() {
        return new MediationDefaults.Certificate(
                certificateOn.date().orElseThrow(), told(), toldOn.date().orElse(null));
    }

    private AdviserTold told() {
        for (AdviserTold known : AdviserTold.values()) {
            if (known.name().equals(toldBy)) {
                return known;
            }
        }
        throw new InvalidInputException("toldBy", "select who told you");
    }

    /** The same as the fields of the task. */
    Map<String, Object> taskFields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("certificateOn", certificateOn.iso());
        fields.put("toldBy", told().name());
        toldOn.date().ifPresent(on -> fields.put("toldOn", on.toString()));
        fields.put("sentToFamily", true);
        return fields;
    }
}
