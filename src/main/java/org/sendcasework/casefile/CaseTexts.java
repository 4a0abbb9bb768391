package org.sendcasework.casefile;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.shared.Texts;

/** How a case is introduced to the people who work on it. */
public final class CaseTexts {

    private CaseTexts() {}

    /** The child or young person in one line: name, date of birth and year group when the request was received. */
    public static String child(CaseFile caseFile) {
        Person person = caseFile.getPerson();
        return person.getFullName() + ", born " + Texts.date(person.getDateOfBirth()) + ", "
                + yearGroup(person.yearGroupOn(caseFile.getDateReceived()));
    }

    /** The same for whoever may know it: nobody but officers where it must not be disclosed. */
    public static String contact(Party party, boolean officer) {
        return party.getUndisclosed() == null || officer
                ? contact(party)
                : party.getName() + ", contact details not disclosed";
    }

    /** Whom to write to, how they want to hear from us, and everywhere they can be reached. */
    public static String contact(Party party) {
        return Stream.of(
                        party.getName(),
                        "prefers " + party.getPreferredContact().toLowerCase(Locale.UK),
                        party.getEmail(),
                        party.getPhone(),
                        party.getAddress())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String yearGroup(int year) {
        if (year < 0) {
            return "before school age";
        }
        if (year == 0) {
            return "reception";
        }
        return year > 13 ? "over school age" : "year " + year;
    }
}
