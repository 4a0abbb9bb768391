package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** That somebody acts no more in the place of a young person, as the form sends it. */
record CapacityEndForm(
        @Label("First day on which they no longer act")
                @RealDate(message = "Enter the first day on which they no longer act")
                DateInput until,
        @Label(value = "Why", hint = "For example: the young person has capacity again, or the order has ended")
                @NotBlank(message = "Enter why they no longer act")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String because) {

    static final CapacityEndForm EMPTY = new CapacityEndForm(DateInput.EMPTY, "");

    CapacityEndForm {
        until = until == null ? DateInput.EMPTY : until;
    }
}
