package org.sendcasework.letters.web;

import jakarta.validation.constraints.Size;
import org.sendcasework.letters.NewLetterContact;
import org.sendcasework.letters.internal.LetterContact;
import org.sendcasework.shared.web.Label;

/** Whom letters name, as the form sends and shows it. */
record LetterContactForm(
        @Label("Name") @Size(max = 200, message = "must not be longer than {max} characters") String name,
        @Label(value = "Address", hint = "One line for each part")
                @Size(max = 500, message = "must not be longer than {max} characters")
                String address,
        @Label("Telephone number") @Size(max = 40, message = "must not be longer than {max} characters") String phone,
        @Label(value = "E-mail address", hint = "A mailbox of a team, not of one person")
                @Size(max = 320, message = "must not be longer than {max} characters")
                String email,
        @Label("Web page") @Size(max = 200, message = "must not be longer than {max} characters") String website) {

    static final LetterContactForm EMPTY = new LetterContactForm("", "", "", "", "");

    static LetterContactForm of(LetterContact contact) {
        return new LetterContactForm(
                contact.getName(), contact.getAddress(), contact.getPhone(), contact.getEmail(), contact.getWebsite());
    }

    NewLetterContact entered() {
        return new NewLetterContact(name, address, phone, email, website);
    }
}
