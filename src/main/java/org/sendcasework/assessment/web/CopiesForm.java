package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** That somebody gets copies, as the form sends it. */
record CopiesForm(
        @Label("Who gets copies") @NotBlank(message = "Select who gets copies")
                String party,
        @Label("Day on which this was agreed") @RealDate(message = "Enter the day on which this was agreed")
                DateInput from,
        @Label(value = "Who agreed, and how", hint = "For example: the young person, in the meeting of 3 July")
                @NotBlank(message = "Enter who agreed, and how")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String agreed) {

    static final CopiesForm EMPTY = new CopiesForm("", DateInput.EMPTY, "");

    CopiesForm {
        from = from == null ? DateInput.EMPTY : from;
    }
}
