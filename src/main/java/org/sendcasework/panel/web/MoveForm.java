package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;

/** The sitting that an item is moved to, as the form sends it. */
record MoveForm(
        @Label(value = "Sittings before the statutory deadline", rulesOf = "sitting")
                @NotBlank(message = "Select a sitting")
                String sittingId) {

    static final MoveForm EMPTY = new MoveForm("");

    UUID sitting() {
        try {
            return UUID.fromString(sittingId);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("sitting", "Select a sitting");
        }
    }
}
