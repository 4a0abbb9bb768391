package org.sendcasework.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cases by hand in which two published numbers would tell a third. */
class DisclosureTest {

    private static final ObjectMapper ENTRIES =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);

    private final Disclosure disclosure = new Disclosure(List.of(
            entry("open", "STOCK", null, null, null),
            entry("open-21", "STOCK", "open", null, null),
            entry("open-30", "STOCK", "open-21", null, null),
            entry("issued", "COUNT", null, null, null),
            entry("in-time", "SHARE", "in-time-all", "by-time", "on time"),
            entry("in-time-all", "SHARE", "issued", null, "on time"),
            entry("late", "SHARE", "issued", "by-time", "late"),
            entry("very-late", "SHARE", "issued", "by-time", "very late"),
            entry("other", "COUNT", null, null, null)));

    private static Kpi entry(String code, String kind, String partOf, String oneOf, String counted) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", code);
        entry.put("kind", kind);
        entry.put("part-of", partOf);
        entry.put("one-of", oneOf);
        entry.put("counted", counted);
        return ENTRIES.convertValue(entry, Kpi.class);
    }

    private static Figure count(long number) {
        return Figure.of(Kpi.Kind.COUNT, 0, number, null);
    }

    private static Figure share(long counted, long among) {
        return Figure.of(Kpi.Kind.SHARE, counted, among, null);
    }

    private Set<String> told(Map<String, Figure> figures) {
        return disclosure.mayTell(figures, List.of());
    }

    @Test
    void aPartThatLeavesOneToFourOfItsWholeIsLeftOut() {
        assertThat(told(Map.of("open", count(40), "open-21", count(37)))).containsExactly("open");
        assertThat(told(Map.of("open", count(40), "open-21", count(36)))).containsExactly("open");
        assertThat(told(Map.of("open", count(40), "open-21", count(35)))).containsExactlyInAnyOrder("open", "open-21");
        assertThat(told(Map.of("open", count(40), "open-21", count(40))))
                .as("nothing lies between them")
                .containsExactlyInAnyOrder("open", "open-21");
    }

    @Test
    void aSmallPartIsLeftOutAndItsWholeMayStay() {
        assertThat(told(Map.of("open", count(40), "open-21", count(3)))).containsExactly("open");
    }

    @Test
    void wholesFurtherUpCountAlsoWhereTheOneBetweenIsLeftOut() {
        assertThat(told(Map.of("open", count(40), "open-21", count(38), "open-30", count(37))))
                .containsExactly("open");
        assertThat(told(Map.of("open", count(40), "open-21", count(38), "open-30", count(20))))
                .containsExactlyInAnyOrder("open", "open-30");
    }

    @Test
    void withAndWithoutExceptionsAreNeverThreeApart() {
        assertThat(told(Map.of("in-time-all", share(20, 60), "in-time", share(20, 57))))
                .as("3 excepted")
                .containsExactly("in-time");
        assertThat(told(Map.of("in-time-all", share(20, 60), "in-time", share(18, 50))))
                .as("2 of the excepted were in time")
                .containsExactly("in-time");
        assertThat(told(Map.of("in-time-all", share(20, 60), "in-time", share(20, 50))))
                .containsExactlyInAnyOrder("in-time-all", "in-time");
    }

    @Test
    void aNumeratorIsAPartOfTheWholeToo() {
        assertThat(told(Map.of("issued", count(63), "late", share(33, 60))))
                .as("the denominators tell 3 ordered plans")
                .containsExactly("issued");
        assertThat(told(Map.of("issued", count(60), "in-time-all", share(57, 57))))
                .containsExactly("issued");
    }

    @Test
    void denominatorsOfTwoPartsOfOneWholeAreComparedAlsoIfNeitherIsPartOfTheOther() {
        assertThat(told(Map.of("issued", count(90), "in-time-all", share(20, 60), "late", share(30, 57))))
                .containsExactlyInAnyOrder("issued", "in-time-all");
    }

    @Test
    void ofPartsThatAddUpNeverOneAloneIsLeftOut() {
        assertThat(told(Map.of(
                        "issued",
                        count(60),
                        "in-time",
                        share(30, 60),
                        "late",
                        share(28, 60),
                        "very-late",
                        share(2, 60))))
                .as("60 less 30 and 28 would be the 2")
                .containsExactlyInAnyOrder("issued", "in-time");
        assertThat(told(Map.of(
                        "issued",
                        count(60),
                        "in-time",
                        share(30, 60),
                        "late",
                        share(20, 60),
                        "very-late",
                        share(10, 60))))
                .hasSize(4);
    }

    @Test
    void figuresThatHaveNothingToDoWithEachOtherMayBeClose() {
        assertThat(told(Map.of("open", count(40), "other", count(38)))).containsExactlyInAnyOrder("open", "other");
    }

    @Test
    void anIssueAgainThatDiffersByOneToFourDoesNotTellWhatChanged() {
        List<Map<String, Figure>> before = List.of(Map.of("open", count(40)));
        assertThat(disclosure.mayTell(Map.of("open", count(42)), before)).isEmpty();
        assertThat(disclosure.mayTell(Map.of("open", count(40)), before)).containsExactly("open");
        assertThat(disclosure.mayTell(Map.of("open", count(46)), before)).containsExactly("open");
        assertThat(disclosure.mayTell(Map.of("open", count(46), "open-21", count(38)), before))
                .as("the whole of the earlier issue is known still")
                .containsExactly("open");
    }
}
