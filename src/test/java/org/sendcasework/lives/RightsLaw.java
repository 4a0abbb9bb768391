package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendcasework.clock.CompulsorySchoolAge;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/** A notice goes to a parent until the end of compulsory school age, and from the day after to the young person. */
@Component
class RightsLaw implements Law {

    private static final Set<String> OF_THE_HOLDER = Set.of("PARENT", "YOUNG_PERSON", "ALTERNATIVE_PERSON");

    @Override
    public String name() {
        return "rights";
    }

    @Override
    public List<String> broken(Moment moment) {
        LocalDate born = moment.now().of("person").get(0).day("date_of_birth");
        Set<String> known = moment.before() == null
                ? Set.of()
                : moment.before().of("notice").stream()
                        .map(notice -> notice.text("id"))
                        .collect(Collectors.toSet());
        return moment.now().of("notice").stream()
                .filter(notice -> !known.contains(notice.text("id")))
                .filter(notice -> OF_THE_HOLDER.contains(notice.text("recipient_role")))
                .filter(notice -> notice.is("recipient_role", "PARENT") == isYoung(born, notice))
                .map(notice -> "a notice of " + notice.day("sent_on") + " went to the role "
                        + notice.text("recipient_role") + ", born " + born)
                .toList();
    }

    private static boolean isYoung(LocalDate born, Row notice) {
        return CompulsorySchoolAge.isOver(born, notice.day("sent_on"));
    }
}
