package org.sendcasework.mediation.web;

import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/**
 * That a family withdrew its consent, as its form sends it.
 *
 * @param version the version of the consent that the page showed
 */
record ConsentWithdrawalForm(
        @Label("Date it was withdrawn") @RealDate(message = "Enter the date it was withdrawn") DateInput on,
        Integer version) {

    ConsentWithdrawalForm {
        on = on == null ? DateInput.EMPTY : on;
    }
}
