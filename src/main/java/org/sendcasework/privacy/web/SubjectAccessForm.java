package org.sendcasework.privacy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.shared.web.Label;

/** A request of a person for their own data, as its form sends it. */
record SubjectAccessForm(
        @Label(value = "Reference of the case", hint = "Such as EHC-2026-000123")
                @NotBlank(message = "Enter the reference of the case")
                @Size(max = 20, message = "must not be longer than {max} characters")
                String reference,
        @Label(
                        value = "Who asked, and how they were identified",
                        hint = "Kept in the audit trail. Name nobody; say, for example, parent, passport seen.")
                @NotBlank(message = "Enter who asked, and how they were identified")
                @Size(max = 300, message = "must not be longer than {max} characters")
                String why) {

    static final SubjectAccessForm EMPTY = new SubjectAccessForm("", "");
}
