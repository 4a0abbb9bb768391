package org.sendcasework.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No published number tells of one to four people, and none can be computed from the others. */
class CountsTest {

    private static Map<String, Long> numbers(long... values) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            numbers.put("part " + i, values[i]);
        }
        return numbers;
    }

    private static String words(Counts.Protected counts) {
        return String.join(
                        " ",
                        counts.parts().values().stream()
                                .map(Counts.Count::words)
                                .toList())
                + " of " + counts.total().words();
    }

    @Test
    void aSmallNumberIsWithheldTogetherWithTheNextSmallest() {
        assertThat(words(Counts.protect(numbers(40, 3, 12)))).isEqualTo("40 withheld withheld of 55");
        assertThat(words(Counts.protect(numbers(40, 12)))).isEqualTo("40 12 of 52");
        assertThat(words(Counts.protect(numbers(40, 5)))).isEqualTo("40 5 of 45");
        assertThat(words(Counts.protect(numbers(0, 40))))
                .as("zero tells of nobody")
                .isEqualTo("0 40 of 40");
    }

    @Test
    void twoSmallNumbersThatAddUpToASmallOneAreNotEnough() {
        assertThat(words(Counts.protect(numbers(1, 1, 30, 8)))).isEqualTo("withheld withheld 30 withheld of 40");
        assertThat(words(Counts.protect(numbers(4, 4, 30)))).isEqualTo("withheld withheld 30 of 38");
    }

    @Test
    void aSmallTotalIsWithheldToo() {
        assertThat(words(Counts.protect(numbers(3)))).isEqualTo("withheld of withheld");
        assertThat(words(Counts.protect(numbers(1, 2)))).isEqualTo("withheld withheld of withheld");
        assertThat(words(Counts.protect(numbers(2, 0)))).isEqualTo("withheld 0 of withheld");
    }

    @Test
    void nothingWithheldCanBeComputedFromWhatIsShown() {
        Random random = new Random(1530);
        for (int round = 0; round < 5000; round++) {
            long[] values = random.longs(1 + random.nextInt(5), 0, 15).toArray();
            Counts.Protected counts = Counts.protect(numbers(values));
            long withheld = counts.parts().values().stream()
                    .filter(Counts.Count::withheld)
                    .count();
            long sum = counts.parts().values().stream()
                    .filter(Counts.Count::withheld)
                    .mapToLong(Counts.Count::value)
                    .sum();
            assertThat(counts.parts().values())
                    .filteredOn(count -> !count.withheld())
                    .noneMatch(count -> count.value() > 0 && count.value() < 5);
            assertThat(withheld == 0 || counts.total().withheld() || withheld > 1 && sum >= 5)
                    .as("%s of %s", words(counts), Arrays.toString(values))
                    .isTrue();
        }
    }
}
