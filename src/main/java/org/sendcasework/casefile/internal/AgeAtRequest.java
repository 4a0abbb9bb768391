package org.sendcasework.casefile.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.clock.CompulsorySchoolAge;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;

/** Which ages the law of EHC needs assessments covers on the day of a request, and who can ask at that age. */
public final class AgeAtRequest {

    private AgeAtRequest() {}

    /**
     * Refuses a request at an age for which it cannot be meant. Part 3 covers children and young people under 25 (sections
     * 36 and 83(2) of the Children and Families Act 2014): a request about somebody older is recorded only once the date of
     * birth was checked, to be answered as outside the age range. The right to ask is a young person's own only after
     * compulsory school age (section 36(1)).
     *
     * @param field the name of the field with the date of birth
     */
    public static void require(String field, NewCase details) {
        LocalDate born = details.dateOfBirth();
        LocalDate received = details.dateReceived();
        boolean checked =
                details.ageCheckedHow() != null && !details.ageCheckedHow().isBlank();
        if (!checked && !CompulsorySchoolAge.isUnder25(born, received)) {
            throw new InvalidInputException(
                    field,
                    "means an age of 25 or more on " + Texts.date(received) + ", the day of the request. The law on EHC"
                            + " needs assessments covers people under 25 (section 83(2) of the Children and Families Act"
                            + " 2014). Check both dates. If they are right, say how the date of birth was checked: the"
                            + " request is then recorded, and answered as outside the age range");
        }
        if (details.route() == RequestRoute.YOUNG_PERSON && !CompulsorySchoolAge.isOver(born, received)) {
            throw new InvalidInputException(
                    "route",
                    "a young person can ask only after compulsory school age, which ends here on "
                            + Texts.date(CompulsorySchoolAge.lastDay(born))
                            + " (sections 36(1) and 83(2)). Check the date of birth. If it is right, choose \""
                            + RequestRoute.OTHER.words()
                            + "\": the child has come to the authority’s attention, and it must decide in the same time");
        }
    }
}
