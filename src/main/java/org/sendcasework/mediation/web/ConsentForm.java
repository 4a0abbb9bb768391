package org.sendcasework.mediation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** A family's consent that SENDIASS sees its case, as its form sends it. */
record ConsentForm(
        @Label("Date it was given") @RealDate(message = "Enter the date it was given") DateInput givenOn,
        @Label(value = "Who gave it", hint = "The parent or young person")
                @NotBlank(message = "Enter who gave it")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String givenBy) {

    static final ConsentForm EMPTY = new ConsentForm(DateInput.EMPTY, "");

    ConsentForm {
        givenOn = givenOn == null ? DateInput.EMPTY : givenOn;
    }
}
