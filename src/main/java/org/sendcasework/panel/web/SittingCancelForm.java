package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** Why a sitting is cancelled, as the form sends it. */
record SittingCancelForm(
        @Label("Reason for cancelling the sitting")
                @NotBlank(message = "Enter the reason for cancelling the sitting")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {}
