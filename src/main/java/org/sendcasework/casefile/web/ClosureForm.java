package org.sendcasework.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Optional;
import org.sendcasework.casefile.NewClosure;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/**
 * A closure to record, as its form sends it.
 *
 * @param urn of one setting, {@link #ALL}, or the name of a phase
 */
record ClosureForm(
        @Label("Settings") @NotBlank(message = "Select the settings that are closed") String urn,
        @Label(value = "First day closed", rulesOf = "closed_from") @RealDate(message = "Enter the first day closed")
                DateInput closedFrom,
        @Label(value = "First day open again", rulesOf = "reopens_on")
                @RealDate(message = "Enter the first day open again")
                DateInput reopensOn,
        @Label(value = "Name", hint = "Such as Summer holiday 2027")
                @NotBlank(message = "Enter the name of the closure")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String name,
        @Label(value = "Source", hint = "Such as the council’s or the school’s term dates")
                @NotBlank(message = "Enter where the dates come from")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String source) {

    /** Means every open setting. */
    static final String ALL = "ALL";

    static final ClosureForm EMPTY = new ClosureForm("", null, null, "", "");

    ClosureForm {
        closedFrom = closedFrom == null ? DateInput.EMPTY : closedFrom;
        reopensOn = reopensOn == null ? DateInput.EMPTY : reopensOn;
    }

    NewClosure closure() {
        return new NewClosure(closedFrom.date().orElse(null), reopensOn.date().orElse(null), name, source);
    }

    boolean isForMany() {
        return ALL.equals(urn) || phase().isPresent();
    }

    /** The phase that is closed; empty for all settings and for one. */
    Optional<SettingPhase> phase() {
        return Arrays.stream(SettingPhase.values())
                .filter(phase -> phase.name().equals(urn))
                .findFirst();
    }
}
