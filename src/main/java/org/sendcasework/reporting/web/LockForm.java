package org.sendcasework.reporting.web;

import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** Why a period is issued again, as the form sends it; the first issue needs no reason. */
record LockForm(
        @Label("Why it is issued again") @Size(max = 1000, message = "must not be longer than {max} characters")
                String reason) {}
