package org.sendcasework.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendcasework.reporting.internal.BacklogForecast.Month;
import org.sendcasework.reporting.internal.BacklogForecast.Point;

/** The arithmetic of the forecast, by hand. */
class BacklogForecastTest {

    /** Of the last three: in 10, out 12 a month. Of the last six: best 6 less, worst 5 more. The first is too old. */
    private static final List<Month> SHRINKING = List.of(
            new Month(90, 0),
            new Month(15, 10),
            new Month(9, 9),
            new Month(10, 12),
            new Month(12, 9),
            new Month(8, 14),
            new Month(10, 13));

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    @Test
    void theMiddleIsTheMeanOfThreeMonthsAndTheLinesAreTheBestAndWorstOfSix() {
        BacklogForecast forecast = BacklogForecast.of(50, SHRINKING);
        assertThat(forecast.in()).isEqualByComparingTo("10");
        assertThat(forecast.out()).isEqualByComparingTo("12");
        assertThat(forecast.isShrinking()).isTrue();
        assertThat(forecast.after(1)).isEqualTo(new Point(48, 44, 55));
        assertThat(forecast.after(12)).isEqualTo(new Point(26, 0, 110));
        assertThat(forecast.after(30)).as("never below none").isEqualTo(new Point(0, 0, 200));
    }

    @Test
    void anAimIsReachedInTheMonthInWhichTheMiddleFallsToIt() {
        BacklogForecast forecast = BacklogForecast.of(50, SHRINKING);
        assertThat(forecast.monthsUntil(number("40"))).contains(5);
        assertThat(forecast.monthsUntil(number("39"))).as("5.5 months").contains(6);
        assertThat(forecast.monthsUntil(number("50"))).contains(0);
        assertThat(forecast.monthsUntil(number("60"))).contains(0);
    }

    @Test
    void aBacklogThatGrowsOrStaysReachesNothing() {
        BacklogForecast growing = BacklogForecast.of(50, List.of(new Month(7, 5)));
        assertThat(growing.isShrinking()).isFalse();
        assertThat(growing.change()).isEqualByComparingTo("2");
        assertThat(growing.monthsUntil(BigDecimal.ZERO)).isEmpty();
        assertThat(growing.after(12).expected()).isEqualTo(74);
        assertThat(BacklogForecast.of(50, List.of(new Month(5, 5))).monthsUntil(number("49")))
                .isEmpty();
    }

    @Test
    void whatMustGoOutIsWhatComesInAndTheRestOverTheMonths() {
        BacklogForecast forecast = BacklogForecast.of(50, SHRINKING);
        assertThat(forecast.neededOut(BigDecimal.ZERO, 12))
                .as("10 and 50 / 12 = 4.17, rounded up")
                .isEqualByComparingTo("14.2");
        assertThat(forecast.neededOut(number("50"), 3)).as("only to hold it").isEqualByComparingTo("10");
        assertThat(forecast.neededOut(number("200"), 1))
                .as("never less than none")
                .isEqualByComparingTo("0");
    }

    @Test
    void thePaceThatIsNeededIsEnough() {
        BigDecimal needed = BacklogForecast.of(50, SHRINKING).neededOut(number("10"), 7);
        BacklogForecast faster = new BacklogForecast(50, number("10"), needed, 0, 0);
        assertThat(faster.after(7).expected()).isLessThanOrEqualTo(10);
        assertThat(faster.monthsUntil(number("10"))).contains(7);
    }

    @Test
    void withoutAMonthThereIsNoForecast() {
        assertThatThrownBy(() -> BacklogForecast.of(1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
