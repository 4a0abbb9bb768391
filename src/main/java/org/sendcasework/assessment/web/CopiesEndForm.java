package org.sendcasework.assessment.web;

import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** The first day without copies, as the form sends it. */
record CopiesEndForm(
        @Label("First day without copies") @RealDate(message = "Enter the first day without copies") DateInput until) {

    CopiesEndForm {
        until = until == null ? DateInput.EMPTY : until;
    }
}
