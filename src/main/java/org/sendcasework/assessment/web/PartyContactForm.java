package org.sendcasework.assessment.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.Party;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.Label;

/** How somebody is reached, as the form sends it; the name is asked only of somebody new. */
record PartyContactForm(
        @Label("Full name") @Size(max = 200, message = "must not be longer than {max} characters")
                String name,
        @Label("E-mail address")
                @Size(max = 200, message = "must not be longer than {max} characters")
                @Pattern(regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+", message = "Enter one e-mail address, such as name@example.org")
                String email,
        @Label("Phone number") @Size(max = 50, message = "must not be longer than {max} characters")
                String phone,
        @Label("Postal address") @Size(max = 500, message = "must not be longer than {max} characters")
                String address,
        @Label("Preferred way of contact") String preferredContact) {

    static final List<Choice> WAYS =
            List.of(new Choice("POST", "Post"), new Choice("EMAIL", "E-mail"), new Choice("PHONE", "Phone"));

    static final PartyContactForm EMPTY = new PartyContactForm("", "", "", "", "POST");

    static PartyContactForm of(Party party) {
        return new PartyContactForm(
                party.getName(),
                text(party.getEmail()),
                text(party.getPhone()),
                text(party.getAddress()),
                party.getPreferredContact());
    }

    NewCase.FamilyContact contact() {
        return new NewCase.FamilyContact(
                orNull(name), orNull(email), orNull(phone), orNull(address), way(preferredContact));
    }

    static String way(String chosen) {
        return WAYS.stream()
                .map(Choice::value)
                .filter(known -> known.equals(chosen))
                .findFirst()
                .orElse("POST");
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
