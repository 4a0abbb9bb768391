package org.sendcasework.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A day that somebody enters can be today, never tomorrow, and not before what it follows from. */
class DatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private final Dates dates =
            new Dates(Clock.fixed(Instant.parse("2026-09-06T23:30:00Z"), ZoneId.of("Europe/London")));

    @Test
    void todayIsTheDayInLondon() {
        assertThat(dates.today()).isEqualTo(TODAY);
    }

    @Test
    void theDayAfterTodayIsRefusedAndSoIsNoDay() {
        assertThatCode(() -> dates.requireNotInFuture("sentOn", TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> dates.requireNotInFuture("sentOn", TODAY.plusDays(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must not be in the future")
                .hasMessageContaining("sentOn");
        assertThatThrownBy(() -> dates.requireNotInFuture("sentOn", null)).hasMessageContaining("must be given");
    }

    @Test
    void aDayMayBeTheOneItFollowsFromButNotBefore() {
        LocalDate asked = TODAY.minusDays(3);
        assertThatCode(() -> dates.requireBetween("heldOn", asked, asked, "the request"))
                .doesNotThrowAnyException();
        assertThatCode(() -> dates.requireBetween("heldOn", asked, null, "the request"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> dates.requireBetween("heldOn", asked.minusDays(1), asked, "the request"))
                .hasMessageContaining("must not be before the request (4 September 2026)");
    }

    @Test
    void noOtherClassHasARuleOfItsOwnForADayInTheFuture() throws IOException {
        // The form check speaks for the engine, which knows no entered record; its words are the same
        List<String> allowed = List.of("Dates.java", "FormChecker.java");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java"))
                            .filter(path -> !allowed.contains(path.getFileName().toString()))
                            .filter(DatesTest::saysFuture))
                    .isEmpty();
        }
    }

    private static boolean saysFuture(Path source) {
        try {
            return Files.readString(source).contains("must not be in the future");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
