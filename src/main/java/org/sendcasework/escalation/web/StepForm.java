package org.sendcasework.escalation.web;

import jakarta.validation.constraints.NotBlank;
import org.sendcasework.shared.web.Label;

/** The step at which a case is to continue instead of the one it is at, as the form sends it. */
record StepForm(
        @Label("Step to continue at instead") @NotBlank(message = "Select a step") String target,
        String process,
        String part,
        String state) {}
