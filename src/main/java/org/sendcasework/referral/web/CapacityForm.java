package org.sendcasework.referral.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.sendcasework.referral.Discipline;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** The sessions of one week, discipline and locality, as a person records them. */
record CapacityForm(
        @Label(value = "Week", hint = "The Monday on which the week starts", rulesOf = "week_starting")
                @RealDate(message = "Enter the Monday of the week")
                DateInput week,
        @Label("Discipline") @NotBlank(message = "Select a discipline") String discipline,
        @Label("Locality")
                @NotBlank(message = "Enter the locality")
                @Size(max = 100, message = "must not be longer than {max} characters")
                String locality,
        @Label("Sessions available") @NotBlank(message = "Enter the number of sessions available") String sessions) {

    static final CapacityForm EMPTY = new CapacityForm(DateInput.EMPTY, "", "", "");

    CapacityForm {
        week = week == null ? DateInput.EMPTY : week;
    }

    LocalDate monday() {
        return week.date().orElseThrow();
    }

    Discipline chosen() {
        return FormValues.choice("discipline", discipline, Discipline.class);
    }

    int number() {
        return FormValues.wholeNumber("sessions", sessions);
    }
}
