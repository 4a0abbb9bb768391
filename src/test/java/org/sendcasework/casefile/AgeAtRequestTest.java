package org.sendcasework.casefile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.shared.InvalidInputException;

/** The ages that the law of EHC needs assessments covers, on their first and last days. */
class AgeAtRequestTest {

    private static void request(String born, String received, RequestRoute route) {
        AgeAtRequest.require("childDateOfBirth", LocalDate.parse(born), LocalDate.parse(received), route);
    }

    @ParameterizedTest
    @CsvSource({
        "2001-11-25, 2026-11-24, PARENT",
        "2001-11-25, 2026-11-24, YOUNG_PERSON",
        "2026-11-24, 2026-11-24, HEALTH",
        // Sixteen in the school year that ended in 2026: the last Friday in June was the 26th
        "2010-03-01, 2026-06-27, YOUNG_PERSON",
        "2010-03-01, 2026-06-26, PARENT"
    })
    void whomTheLawCoversMayBeAskedFor(String born, String received, RequestRoute route) {
        assertThatCode(() -> request(born, received, route)).doesNotThrowAnyException();
    }

    @Test
    void whoIsTwentyFiveIsNotCoveredAndTheFieldIsNamed() {
        assertThatThrownBy(() -> request("2001-11-24", "2026-11-24", RequestRoute.PARENT))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.field())
                                .isEqualTo("childDateOfBirth"))
                .hasMessageContaining("an age of 25 or more on 24 November 2026");
        assertThatThrownBy(() -> AgeAtRequest.requireUnder25(
                        "dateOfBirth", LocalDate.of(2001, 11, 24), LocalDate.of(2026, 11, 24)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aYoungPersonAsksOnlyAfterTheLastDayOfCompulsorySchoolAge() {
        assertThatThrownBy(() -> request("2010-03-01", "2026-06-26", RequestRoute.YOUNG_PERSON))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("26 June 2026");
    }
}
