package org.sendcasework.panel.web;

import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** What the minutes say besides the items when a sitting ends, as the form sends it. */
record SittingCloseForm(
        @Label("Notes for the minutes (optional)")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String notes,
        Integer version) {}
