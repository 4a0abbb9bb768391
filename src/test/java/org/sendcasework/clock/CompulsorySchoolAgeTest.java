package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compulsory school age ends on one day of the year, which is not the sixteenth birthday (section 8 of the Education Act 1996). */
class CompulsorySchoolAgeTest {

    @ParameterizedTest
    @CsvSource({
        // Sixteen in the first days of the school year, in its middle, on the leaving date itself and in the summer
        // after it
        "2009-09-01, 2026-06-26",
        "2010-05-03, 2026-06-26",
        "2010-06-26, 2026-06-26",
        "2010-06-27, 2026-06-26",
        "2010-08-31, 2026-06-26",
        "2010-09-01, 2027-06-25",
        // The last Friday can be the last day of June
        "2007-10-10, 2024-06-28",
        "2006-12-31, 2023-06-30",
        "2008-02-29, 2024-06-28"
    })
    void itEndsOnTheLastFridayInJuneOfTheSchoolYearInWhichSomebodyTurnsSixteen(LocalDate born, LocalDate last) {
        assertThat(CompulsorySchoolAge.lastDay(born)).isEqualTo(last);
        assertThat(CompulsorySchoolAge.isOver(born, last)).isFalse();
        assertThat(CompulsorySchoolAge.isOver(born, last.plusDays(1))).isTrue();
        assertThat(CompulsorySchoolAge.firstDayAfter(born)).isEqualTo(last.plusDays(1));
    }

    @Test
    void whoIsOverItOnADayIsKnownByTheBirthDateAlone() {
        LocalDate born = LocalDate.of(2005, 1, 1);
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            LocalDate bornBy = CompulsorySchoolAge.bornBy(day);
            assertThat(CompulsorySchoolAge.isOver(bornBy, day))
                    .as("born %s, on %s", bornBy, day)
                    .isTrue();
            assertThat(CompulsorySchoolAge.isOver(bornBy.plusDays(1), day))
                    .as("the day after, on %s", day)
                    .isFalse();
            assertThat(CompulsorySchoolAge.isOver(born, day)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001-09-08, 2026-09-07, true",
        "2001-09-07, 2026-09-07, false",
        "2004-02-29, 2029-02-28, true",
        "2004-02-29, 2029-03-01, false"
    })
    void aYoungPersonIsUnderTwentyFive(LocalDate born, LocalDate day, boolean young) {
        assertThat(CompulsorySchoolAge.isUnder25(born, day)).isEqualTo(young);
    }
}
