package org.sendcasework.escalation.web;

import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** The new date of a timer, as the form sends it. */
record TimerForm(
        @Label(
                        value = "New date (optional)",
                        hint = "For example, 27 3 2027. Leave this empty to use the date in our records")
                @RealDate(required = false)
                DateInput target,
        String process,
        String part,
        String state) {

    TimerForm {
        target = target == null ? DateInput.EMPTY : target;
    }
}
