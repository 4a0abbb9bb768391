package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.assessment.internal.EducationOtherwise;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** What section 61 asks for before education otherwise than in a school or college, as the form sends it. */
record EducationOtherwiseForm(
        @Label(
                        value = "Why a school or college would be inappropriate for this provision",
                        rulesOf = "otherwiseBecause")
                @NotBlank(message = "Enter why a school or college would be inappropriate")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String because,
        @Label(value = "Parent or young person who was consulted", rulesOf = "otherwiseConsulted")
                @NotBlank(message = "Enter who was consulted")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String consulted,
        @Label(value = "Date of the consultation", rulesOf = "otherwiseConsultedOn")
                @RealDate(message = "Enter the date of the consultation")
                DateInput consultedOn) {

    static final EducationOtherwiseForm EMPTY = new EducationOtherwiseForm("", "", null);

    EducationOtherwiseForm {
        consultedOn = consultedOn == null ? DateInput.EMPTY : consultedOn;
    }

    EducationOtherwise otherwise() {
        return new EducationOtherwise(
                because.strip(), consulted.strip(), consultedOn.date().orElseThrow());
    }
}
