package org.sendcasework.letters.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendcasework.identity.HomeReminder;
import org.sendcasework.letters.ContactKind;
import org.sendcasework.letters.LetterContacts;
import org.springframework.stereotype.Component;

/** Reminds whoever keeps the letters of contacts that nobody has entered, since letters that need them do not go. */
@Component
class MissingContacts implements HomeReminder {

    private final LetterContacts contacts;

    MissingContacts(LetterContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Optional<Reminder> now() {
        Map<ContactKind, ?> entered = contacts.now();
        String missing = Arrays.stream(ContactKind.values())
                .filter(kind -> !entered.containsKey(kind))
                .map(ContactKind::words)
                .collect(Collectors.joining("; "));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String stopped = entered.containsKey(ContactKind.AUTHORITY)
                ? "Letters that must name a contact do not go until it is entered."
                : "No letter can go until the sender is entered.";
        return Optional.of(
                new Reminder(stopped + " Missing: " + missing + ".", "/settings/letters", "Enter the contacts"));
    }
}
