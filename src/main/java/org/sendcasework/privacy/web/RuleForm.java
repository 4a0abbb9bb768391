package org.sendcasework.privacy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.privacy.internal.RetentionSchedule;
import org.sendcasework.shared.web.Label;

/** How long the files of a class are kept, as the form sends it. */
record RuleForm(
        @Label("Counted from") @NotBlank(message = "Select from when it is counted") String countedFrom,
        @Label("Years") @NotBlank(message = "Enter the number of years") String years,
        @Label(value = "On what the period rests", hint = "Such as the council's retention schedule")
                @NotBlank(message = "Enter on what the period rests")
                @Size(max = 300, message = "must not be longer than {max} characters")
                String source,
        Integer version) {

    static RuleForm of(RetentionSchedule.Rule rule) {
        return new RuleForm(rule.countedFrom().name(), String.valueOf(rule.years()), rule.source(), rule.version());
    }
}
