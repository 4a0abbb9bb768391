package org.sendcasework.referral.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.sendcasework.shared.web.Label;

/** To which service a referral is allocated, and from which week its sessions are booked. */
record AllocationForm(
        @Label("Service") @NotBlank(message = "Select a service") String provider,
        @Label("Week of") @NotBlank(message = "Select a week") String week,
        @Label("Sessions") @NotBlank(message = "Enter the number of sessions") String sessions) {

    /** What the form of the task in Tasklist would send. */
    Map<String, Object> taskFields() {
        return Map.of("provider", provider, "week", week, "sessions", FormValues.wholeNumber("sessions", sessions));
    }
}
