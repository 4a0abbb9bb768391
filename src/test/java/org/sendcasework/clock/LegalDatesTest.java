package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of law on the engine's time line, in winter, in summer and on the days the clocks change. */
class LegalDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2027-01-25, 2027-01-25T00:00:00Z, 2027-01-25T23:59:00Z, 'Mon 25 Jan 2027, 23:59'",
        "2026-07-01, 2026-06-30T23:00:00Z, 2026-07-01T22:59:00Z, 'Wed 1 Jul 2026, 23:59'",
        "2026-03-29, 2026-03-29T00:00:00Z, 2026-03-29T22:59:00Z, 'Sun 29 Mar 2026, 23:59'",
        "2026-10-25, 2026-10-24T23:00:00Z, 2026-10-25T23:59:00Z, 'Sun 25 Oct 2026, 23:59'"
    })
    void aDayBeginsAndEndsInLondon(LocalDate day, Instant start, Instant end, String words) {
        assertThat(LegalDates.startOf(day)).isEqualTo(Date.from(start));
        assertThat(LegalDates.endOf(day)).isEqualTo(Date.from(end));
        assertThat(LegalDates.words(Date.from(end.plusSeconds(59))))
                .as("seconds are left out")
                .isEqualTo(words);
    }
}
