package org.sendcasework.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sendcasework.reporting.internal.SetDisclosure.Disclosed;

/** No published number of a breakdown tells of one to four people, and none can be worked out from the others. */
class SetDisclosureTest {

    private static final ObjectMapper ENTRIES =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);

    private final SetDisclosure disclosure = new SetDisclosure(List.of(
            entry("decided", "COUNT", null, null),
            entry("in-time", "SHARE", "decided", "by-time"),
            entry("late", "SHARE", "decided", "by-time")));

    private static Kpi entry(String code, String kind, String partOf, String oneOf) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", code);
        entry.put("kind", kind);
        entry.put("part-of", partOf);
        entry.put("one-of", oneOf);
        entry.put("counted", code);
        return ENTRIES.convertValue(entry, Kpi.class);
    }

    private static Figure count(long number) {
        return Figure.of(Kpi.Kind.COUNT, 0, number, null);
    }

    private static FigureSet.Found counts(long... values) {
        Map<String, Map<String, Figure>> parts = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            parts.put("part " + i, Map.of("decided", count(values[i])));
        }
        return new FigureSet.Found(Map.of("decided", count(Arrays.stream(values).sum())), parts);
    }

    private String words(long... values) {
        FigureSet.Found found = counts(values);
        Disclosed disclosed = disclosure.of(found);
        StringBuilder words = new StringBuilder();
        found.parts().forEach((part, figures) -> words.append(
                        disclosed.part(part, "decided") ? figures.get("decided").among() : "c")
                .append(' '));
        return words + "of "
                + (disclosed.whole().contains("decided")
                        ? found.whole().get("decided").among()
                        : "c");
    }

    @Test
    void aSmallNumberIsWithheldTogetherWithTheNextSmallest() {
        assertThat(words(40, 3, 12)).isEqualTo("40 c c of 55");
        assertThat(words(40, 12)).isEqualTo("40 12 of 52");
        assertThat(words(40, 5)).isEqualTo("40 5 of 45");
    }

    @Test
    void twoSmallNumbersThatAddUpToASmallOneAreNotEnough() {
        assertThat(words(1, 1, 30, 8)).isEqualTo("c c 30 c of 40");
        assertThat(words(4, 4, 30)).isEqualTo("c c 30 of 38");
    }

    @Test
    void ofAWholeThatIsWithheldNoPartIsPublished() {
        assertThat(words(3)).isEqualTo("c of c");
        assertThat(words(1, 2)).isEqualTo("c c of c");
        assertThat(words(2, 0)).isEqualTo("c c of c");
        FigureSet.Found found = counts(20, 30);
        assertThat(disclosure.of(found, Set.of()).parts().values()).containsOnly(Set.of());
    }

    @Test
    void theRestOfAShareIsProtectedAsWell() {
        Map<String, Map<String, Figure>> parts = new TreeMap<>();
        parts.put("north", Map.of("in-time", Figure.of(Kpi.Kind.SHARE, 20, 40, null)));
        parts.put("south", Map.of("in-time", Figure.of(Kpi.Kind.SHARE, 27, 30, null)));
        parts.put("west", Map.of("in-time", Figure.of(Kpi.Kind.SHARE, 10, 20, null)));
        Disclosed disclosed =
                disclosure.of(new FigureSet.Found(Map.of("in-time", Figure.of(Kpi.Kind.SHARE, 57, 90, null)), parts));
        assertThat(disclosed.part("south", "in-time")).as("3 were not").isFalse();
        assertThat(disclosed.part("west", "in-time"))
                .as("or the 3 could be worked out")
                .isFalse();
        assertThat(disclosed.part("north", "in-time")).isTrue();
    }

    @Test
    void whatIsWithheldInAPartIsNotWorkedOutFromItsOtherFigures() {
        Map<String, Map<String, Figure>> parts = new TreeMap<>();
        parts.put(
                "north",
                Map.of(
                        "in-time", Figure.of(Kpi.Kind.SHARE, 40, 60, null),
                        "late", Figure.of(Kpi.Kind.SHARE, 20, 60, null)));
        parts.put(
                "south",
                Map.of(
                        "in-time", Figure.of(Kpi.Kind.SHARE, 27, 30, null),
                        "late", Figure.of(Kpi.Kind.SHARE, 3, 30, null)));
        Disclosed disclosed = disclosure.of(new FigureSet.Found(
                Map.of(
                        "in-time", Figure.of(Kpi.Kind.SHARE, 67, 90, null),
                        "late", Figure.of(Kpi.Kind.SHARE, 23, 90, null)),
                parts));
        assertThat(disclosed.whole()).containsExactlyInAnyOrder("in-time", "late");
        assertThat(disclosed.parts().get("south")).isEmpty();
        assertThat(disclosed.parts().get("north"))
                .as("90 less what the north has would be the south")
                .isEmpty();
    }

    @Test
    void nothingWithheldCanBeComputedFromWhatIsShown() {
        Random random = new Random(1530);
        for (int round = 0; round < 5000; round++) {
            long[] values = random.longs(1 + random.nextInt(5), 0, 15).toArray();
            FigureSet.Found found = counts(values);
            Disclosed disclosed = disclosure.of(found);
            List<Long> hidden = found.parts().keySet().stream()
                    .filter(part -> !disclosed.part(part, "decided"))
                    .map(part -> found.parts().get(part).get("decided").among())
                    .toList();
            long sum = hidden.stream().mapToLong(Long::longValue).sum();
            found.parts().forEach((part, figures) -> assertThat(!disclosed.part(part, "decided")
                            || SmallNumbers.mayTell(figures.get("decided").among()))
                    .isTrue());
            boolean wholeHidden = !disclosed.whole().contains("decided");
            assertThat(hidden.isEmpty() || wholeHidden || hidden.size() > 1 && SmallNumbers.mayTell(sum))
                    .as("%s", words(values))
                    .isTrue();
        }
    }
}
