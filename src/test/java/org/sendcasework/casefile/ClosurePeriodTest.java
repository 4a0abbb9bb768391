package org.sendcasework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.ClosurePeriod.RequestWindow;

/** When a closure can excuse lateness: regulation 10(4)(a) and (b). */
class ClosurePeriodTest {

    private static ClosurePeriod closed(String from, String reopens) {
        return new ClosurePeriod(LocalDate.parse(from), LocalDate.parse(reopens));
    }

    @Test
    void theWorkedExampleOfASummerHoliday() {
        ClosurePeriod summer = closed("2027-07-23", "2027-09-02");
        assertThat(summer.days()).isEqualTo(41);
        assertThat(summer.qualifies()).isTrue();
        assertThat(summer.requestWindow())
                .contains(new RequestWindow(LocalDate.of(2027, 7, 16), LocalDate.of(2027, 8, 26)));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-07-15, false",
        "2027-07-16, true",
        "2027-07-23, true",
        "2027-08-26, true",
        "2027-08-27, false",
        "2027-09-02, false",
    })
    void theDayAdviceWasAskedForDecides(LocalDate asked, boolean counts) {
        RequestWindow window =
                closed("2027-07-23", "2027-09-02").requestWindow().orElseThrow();
        assertThat(window.contains(asked)).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        // Four weeks from a Friday to a Friday, and one day less
        "2027-07-23, 2027-08-20, true",
        "2027-07-23, 2027-08-19, false",
        // Christmas and Easter
        "2026-12-19, 2027-01-05, false",
        "2027-03-26, 2027-04-12, false",
        // Across the change of the clocks, and a leap day
        "2027-10-08, 2027-11-05, true",
        "2028-02-01, 2028-02-29, true",
    })
    void itTakesFourWeeksWithoutABreak(LocalDate from, LocalDate reopens, boolean qualifies) {
        ClosurePeriod period = new ClosurePeriod(from, reopens);
        assertThat(period.qualifies()).isEqualTo(qualifies);
        assertThat(period.requestWindow().isPresent()).isEqualTo(qualifies);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-07-22, 2027-07-23, true",
        "2027-07-20, 2027-07-22, false",
        "2027-09-02, 2027-09-04, true",
        "2027-09-03, 2027-09-04, false",
        "2027-08-01, 2027-08-02, true",
        "2027-07-01, 2027-10-01, true",
    })
    void whatSharesADayOrAdjoinsIsOneClosure(LocalDate from, LocalDate reopens, boolean meets) {
        ClosurePeriod summer = closed("2027-07-23", "2027-09-02");
        ClosurePeriod other = new ClosurePeriod(from, reopens);
        assertThat(summer.meets(other)).isEqualTo(meets);
        assertThat(other.meets(summer)).isEqualTo(meets);
    }
}
