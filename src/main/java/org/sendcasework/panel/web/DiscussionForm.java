package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** What was said about an item, for the minutes, as the form sends it. */
record DiscussionForm(
        @Label("What was said, for the minutes")
                @NotBlank(message = "Enter what was said")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String discussion,
        Integer version) {}
