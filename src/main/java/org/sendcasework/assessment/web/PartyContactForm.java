package org.sendcasework.assessment.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.sendcasework.casefile.Disclosure;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.PartyRole;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.Label;

/** How somebody is reached, as the form sends it; part and name are asked only of somebody new. */
record PartyContactForm(
        @Label("What part they have in the case") String role,
        @Label("Full name") @Size(max = 200, message = "must not be longer than {max} characters") String name,
        @Label("E-mail address")
                @Size(max = 200, message = "must not be longer than {max} characters")
                @Pattern(
                        regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
                        message = "Enter one e-mail address, such as name@example.org")
                String email,
        @Label("Phone number") @Size(max = 50, message = "must not be longer than {max} characters") String phone,
        @Label("Postal address") @Size(max = 500, message = "must not be longer than {max} characters") String address,
        @Label("Preferred way of contact") String preferredContact,
        @Label(
                        value = "Why nobody else in the case may learn how they are reached",
                        hint =
                                "Leave empty if they may. Otherwise no letter to anybody else goes out with these details, and only officers see them")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String undisclosed,
        @Label(
                        value = "What must not be told to them",
                        hint =
                                "One fact a line, in the words in which a letter would have it, such as the name of a new school")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String withheld) {

    static final List<Choice> ROLES = Stream.of(PartyRole.PARENT, PartyRole.REPRESENTATIVE, PartyRole.SOCIAL_WORKER)
            .map(role -> new Choice(role.name(), role.words()))
            .toList();

    static final List<Choice> WAYS =
            List.of(new Choice("POST", "Post"), new Choice("EMAIL", "E-mail"), new Choice("PHONE", "Phone"));

    static final PartyContactForm EMPTY = new PartyContactForm("", "", "", "", "", "POST", "", "");

    static PartyContactForm of(Party party) {
        return new PartyContactForm(
                party.getRole().name(),
                party.getName(),
                text(party.getEmail()),
                text(party.getPhone()),
                text(party.getAddress()),
                party.getPreferredContact(),
                text(party.getUndisclosed()),
                text(party.getWithheld()));
    }

    /** The part that was chosen; null for none of the list. */
    PartyRole part() {
        return ROLES.stream()
                .map(Choice::value)
                .filter(known -> known.equals(role))
                .findFirst()
                .map(PartyRole::valueOf)
                .orElse(null);
    }

    Disclosure disclosure() {
        return new Disclosure(orNull(undisclosed), orNull(withheld));
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
