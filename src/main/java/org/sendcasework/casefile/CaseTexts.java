package org.sendcasework.casefile;

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
