package org.sendcasework.mediation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** A note of SENDIASS. */
record NoteForm(
        @Label("Note")
                @NotBlank(message = "Enter the note")
                @Size(max = 10_000, message = "must not be longer than {max} characters")
                String text) {

    static final NoteForm EMPTY = new NoteForm("");
}
