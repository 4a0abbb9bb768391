package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of limits, day by day since the Children and Families Act came into force for special educational needs. */
class RulesByDayTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 9, 1);

    /** Up to the last year the calendar knows. */
    private static final LocalDate LAST = LocalDate.of(2050, 12, 31);

    private static final String DETAINED =
            "The regulations about detained young people came into force on 1 April 2015.";
    private static final String EXPERTS = "Standards of Experts at Hand, which begins in September 2025.";

    /** The days without a row of each code: from the first day until the day before this one, and why. */
    private static final Map<String, Gap> GAPS = Map.of(
            "DET-", new Gap(LocalDate.of(2015, 4, 1), DETAINED),
            "EAH-", new Gap(LocalDate.of(2025, 9, 1), EXPERTS),
            "RECOVERY-", new Gap(LocalDate.of(2025, 9, 1), EXPERTS));

    private record Gap(LocalDate until, String why) {}

    @Test
    void onEachDayAtMostOneRowOfACodeAppliesAndEachGapIsNamed() {
        Map<RuleCode, List<StatutoryRule>> byCode =
                new TreeMap<>((one, other) -> one.text().compareTo(other.text()));
        LawTable.rules().forEach(rule -> byCode.computeIfAbsent(rule.code(), code -> new ArrayList<>())
                .add(rule));
        List<String> wrong = new ArrayList<>();
        byCode.forEach((code, rows) -> {
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                LocalDate on = day;
                long apply = rows.stream().filter(row -> row.appliesTo(on)).count();
                if (apply != (isInAGap(code, day) ? 0 : 1)) {
                    wrong.add(code + " on " + day + ": " + apply + " rows");
                }
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(GAPS.values()).allSatisfy(gap -> assertThat(gap.why()).isNotBlank());
        assertThat(byCode).hasSizeGreaterThan(100);
    }

    private static boolean isInAGap(RuleCode code, LocalDate day) {
        return GAPS.entrySet().stream()
                .anyMatch(gap -> code.text().startsWith(gap.getKey())
                        && day.isBefore(gap.getValue().until()));
    }
}
