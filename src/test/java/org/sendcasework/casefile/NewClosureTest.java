package org.sendcasework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.shared.InvalidInputException;

/** What a closure of a setting must be before it can excuse a delay (regulation 10(4)(a) and (b)). */
class NewClosureTest {

    private static NewClosure closure(LocalDate from, LocalDate reopens) {
        return new NewClosure(from, reopens, " Summer ", " Term dates of the council ").checked();
    }

    @Test
    void itsTextsAreCleanAndItsLongestTimeIsTwentyWeeks() {
        LocalDate from = LocalDate.of(2027, 7, 23);
        NewClosure checked = closure(from, from.plusDays(140));

        assertThat(checked.name()).isEqualTo("Summer");
        assertThat(checked.source()).isEqualTo("Term dates of the council");
        assertThat(checked.period().days()).isEqualTo(140);
        assertThatThrownBy(() -> closure(from, from.plusDays(141)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("20 weeks");
        assertThat(closure(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 1, 2))
                        .period()
                        .days())
                .isEqualTo(1);
        assertThat(closure(LocalDate.of(2050, 12, 30), LocalDate.of(2050, 12, 31))
                        .closedFrom())
                .isEqualTo(LocalDate.of(2050, 12, 30));
    }

    @ParameterizedTest
    @CsvSource({
        ", 2027-09-02, must be given",
        "2027-07-23,, must be given",
        "2027-07-23, 2027-07-23, must be after",
        "2027-07-23, 2027-07-22, must be after",
        "2013-12-31, 2014-01-05, must be in the years",
        "2050-12-30, 2051-01-05, must be in the years"
    })
    void whatIsNoClosureIsRefused(LocalDate from, LocalDate reopens, String words) {
        assertThatThrownBy(() -> closure(from, reopens))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(words);
    }
}
