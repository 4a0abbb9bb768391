package org.sendcasework.referral.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.sendcasework.referral.Discipline;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** Sessions of one week that are booked for the statutory advice of a case. */
record StatutoryBookingForm(
        @Label(value = "Case reference", hint = "For example EHC-2026-000123")
                @NotBlank(message = "Enter the case reference")
                @Size(max = 20, message = "must not be longer than {max} characters")
                String caseReference,
        @Label(value = "Week", hint = "The Monday on which the week starts", rulesOf = "week_starting")
                @RealDate(message = "Enter the Monday of the week")
                DateInput week,
        @Label("Discipline") @NotBlank(message = "Select a discipline") String discipline,
        @Label("Locality")
                @NotBlank(message = "Enter the locality")
                @Size(max = 100, message = "must not be longer than {max} characters")
                String locality,
        @Label("Sessions to book") @NotBlank(message = "Enter the number of sessions to book") String sessions) {

    static final StatutoryBookingForm EMPTY = new StatutoryBookingForm("", DateInput.EMPTY, "", "", "");

    StatutoryBookingForm {
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
