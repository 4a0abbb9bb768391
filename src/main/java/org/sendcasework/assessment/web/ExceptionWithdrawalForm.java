package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/**
 * Why an exception is withdrawn, as its form sends it.
 *
 * @param version the version of the exception that the page showed
 */
record ExceptionWithdrawalForm(
        @Label("Why it was recorded wrongly")
                @NotBlank(message = "Enter why it was recorded wrongly")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {}
