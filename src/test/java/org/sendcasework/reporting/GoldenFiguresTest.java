package org.sendcasework.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.reporting.facts.FactProjection;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Figures;
import org.sendcasework.reporting.internal.Figures.Part;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Grain;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small caseload, counted by hand, with every awkward case: the last day and the day after it, an exception that holds
 * and one that was withdrawn, no plan, withdrawn, moved away, refused, asked again, ordered by the Tribunal, brought
 * over from another system, and a corrected date. It lies in a locality of its own.
 */
@CaseworkTest
class GoldenFiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate JANUARY_5 = LocalDate.of(2026, 1, 5);
    private static final String FEBRUARY_10 = "2026-02-10";

    @Autowired
    private KpiDictionary dictionary;

    @Autowired
    private Figures figures;

    @Autowired
    private FactProjection projection;

    @Autowired
    private RuleBook rules;

    @Autowired
    private CaseworkSteps casework;

    @Autowired
    private JdbcClient jdbc;

    private String locality;
    private final Map<String, String> names = new TreeMap<>();

    @BeforeEach
    void theCaseload() {
        casework.today(TODAY);
        locality = "Golden-" + UUID.randomUUID().toString().substring(0, 8);
        names.clear();
        caseOf("day 140", JANUARY_5).told("ASSESS", "2026-02-16").closed("PLAN_ISSUED", "2026-05-25");
        caseOf("day 141", JANUARY_5).told("ASSESS", "2026-02-17").closed("PLAN_ISSUED", "2026-05-26");
        caseOf("excused", JANUARY_5.plusDays(1))
                .told("ASSESS", FEBRUARY_10)
                .excused(false)
                .closed("PLAN_ISSUED", "2026-06-30");
        caseOf("no longer excused", JANUARY_5.plusDays(2))
                .told("ASSESS", FEBRUARY_10)
                .excused(true)
                .closed("PLAN_ISSUED", "2026-06-30");
        caseOf("no plan on day 112", JANUARY_5)
                .told("ASSESS", FEBRUARY_10)
                .noPlan("2026-04-27")
                .closed("NO_PLAN", "2026-04-27");
        caseOf("no plan on day 113", JANUARY_5)
                .told("ASSESS", FEBRUARY_10)
                .noPlan("2026-04-28")
                .closed("NO_PLAN", "2026-04-28");
        caseOf("withdrawn", JANUARY_5).closed("WITHDRAWN", "2026-03-01");
        caseOf("moved away", JANUARY_5).told("ASSESS", FEBRUARY_10).closed("MOVED_AWAY", "2026-03-02");
        caseOf("refused", JANUARY_5).told("REFUSE", FEBRUARY_10).closed("ASSESSMENT_REFUSED", FEBRUARY_10);
        caseOf("asked again", LocalDate.of(2026, 6, 1)).askedBefore().told("ASSESS", "2026-07-10");
        caseOf("ordered", JANUARY_5).told("ASSESS", FEBRUARY_10).ordered().closed("PLAN_ISSUED", "2026-10-01");
        caseOf("brought over", LocalDate.of(2025, 5, 1))
                .told("ASSESS", "2025-06-10")
                .broughtOver()
                .closed("PLAN_ISSUED", "2026-05-20");
        caseOf("corrected by a week", JANUARY_5)
                .told("ASSESS", FEBRUARY_10)
                .correctedTo(LocalDate.of(2026, 1, 12))
                .closed("PLAN_ISSUED", "2026-06-01");
        projection.rebuild();
    }

    private GoldenCase caseOf(String name, LocalDate received) {
        GoldenCase golden = new GoldenCase(jdbc, locality, received);
        names.put(golden.reference(), name);
        return golden;
    }

    private Filter here(Kpi kpi) {
        return Filter.of(kpi, Map.of("locality", locality));
    }

    private Figure figure(String code, String from, String to) {
        Kpi kpi = dictionary.byCode(code);
        return figures.of(kpi, LocalDate.parse(from), LocalDate.parse(to), here(kpi));
    }

    private void isShare(String code, String month, long counted, long among, String value) {
        LocalDate first = LocalDate.parse(month + "-01");
        Figure figure =
                figure(code, first.toString(), first.plusMonths(1).minusDays(1).toString());
        assertThat(figure.counted() + " of " + figure.among())
                .as(code + " in " + month)
                .isEqualTo(counted + " of " + among);
        assertThat(figure.value()).as(code + " in " + month).isEqualByComparingTo(value);
    }

    private List<String> cases(String code, Part part, String from, String to) {
        Kpi kpi = dictionary.byCode(code);
        return figures
                .cases(kpi, part, LocalDate.parse(from), LocalDate.parse(to), here(kpi), Set.of(), 0, 100)
                .stream()
                .map(Figures.CountedCase::reference)
                .map(names::get)
                .sorted()
                .toList();
    }

    @Test
    void plansWithinTwentyWeeksAsPublished() {
        isShare("plans-in-20-weeks", "2026-05", 1, 3, "33.3");
        isShare("plans-in-20-weeks", "2026-06", 1, 2, "50.0");
        isShare("plans-in-20-weeks-with-exceptions", "2026-06", 1, 3, "33.3");
        isShare("plans-after-20-weeks-under-a-year", "2026-05", 1, 3, "33.3");
        isShare("plans-over-a-year", "2026-05", 1, 3, "33.3");
        assertThat(figure("plans-in-20-weeks", "2026-10-01", "2026-10-31").value())
                .as("an ordered plan has a time of its own")
                .isNull();
        assertThat(figure("plans-issued", "2026-10-01", "2026-10-31").value()).isEqualByComparingTo("1");
        // (140 + 141 + 384) days / 7 / 3
        assertThat(figure("average-weeks", "2026-05-01", "2026-05-31").value()).isEqualByComparingTo("31.7");
    }

    @Test
    void aFigureIsCutByTheTeamThatHoldsTheCase() {
        String team = "Golden team of " + locality;
        caseOf("in time and held", JANUARY_5)
                .closed("PLAN_ISSUED", "2026-05-25")
                .heldBy(team);
        caseOf("late and held", JANUARY_5).closed("PLAN_ISSUED", "2026-05-26").heldBy(team);
        projection.rebuild();
        Kpi kpi = dictionary.byCode("plans-in-20-weeks");
        LocalDate first = LocalDate.of(2026, 5, 1);
        LocalDate last = LocalDate.of(2026, 5, 31);
        Map<String, String> byTeam = new TreeMap<>();
        figures.breakdown(kpi, "team", first, last, here(kpi))
                .forEach((part, figure) -> byTeam.put(part, figure.counted() + " of " + figure.among()));
        assertThat(byTeam).containsOnly(entry("No team", "1 of 3"), entry(team, "1 of 2"));
        Filter held = Filter.of(kpi, Map.of("locality", locality, "team", team));
        assertThat(figures.cases(kpi, Part.COUNTED, first, last, held, Set.of(), 0, 100))
                .extracting(Figures.CountedCase::reference)
                .extracting(names::get)
                .containsExactly("in time and held");
    }

    @Test
    void theListBehindAFigureIsTheFigure() {
        assertThat(cases("plans-in-20-weeks", Part.AMONG, "2026-05-01", "2026-06-30"))
                .containsExactly("brought over", "corrected by a week", "day 140", "day 141", "no longer excused");
        assertThat(cases("plans-in-20-weeks", Part.COUNTED, "2026-05-01", "2026-06-30"))
                .containsExactly("corrected by a week", "day 140");
        assertThat(cases("plans-in-20-weeks", Part.NOT_COUNTED, "2026-05-01", "2026-06-30"))
                .containsExactly("brought over", "day 141", "no longer excused");
    }

    @Test
    void decisionsWithinSixAndSixteenWeeks() {
        isShare("decided-in-6-weeks", "2026-02", 9, 10, "90.0");
        isShare("requests-refused", "2026-02", 1, 10, "10.0");
        isShare("no-plan-in-16-weeks", "2026-04", 1, 2, "50.0");
        assertThat(cases("decided-in-6-weeks", Part.NOT_COUNTED, "2026-02-01", "2026-02-28"))
                .containsExactly("day 141");
    }

    @Test
    void requestsAndThoseMadeAgain() {
        assertThat(figure("requests-received", "2026-01-01", "2026-01-31").value())
                .isEqualByComparingTo("11");
        isShare("repeat-requests", "2026-06", 1, 1, "100.0");
    }

    @Test
    void aRequestForAReassessmentIsWorkThatComesInAndNoInitialRequest() {
        caseOf("re-assessment", LocalDate.of(2026, 7, 1)).withAPlanSince(LocalDate.of(2024, 3, 1));
        caseOf("first request", LocalDate.of(2026, 7, 2));
        projection.rebuild();

        assertThat(cases("requests-received", Part.AMONG, "2026-07-01", "2026-07-31"))
                .containsExactly("first request", "re-assessment");
        assertThat(cases("initial-requests", Part.AMONG, "2026-07-01", "2026-07-31"))
                .containsExactly("first request");
    }

    @Test
    void theCohortOfTheMonthTheyBegan() {
        isShare("started-cohort-in-20-weeks", "2026-01", 2, 4, "50.0");
        assertThat(cases("started-cohort-in-20-weeks", Part.NOT_COUNTED, "2026-06-01", "2026-06-30"))
                .as("its 20 weeks are over, and there is no plan")
                .containsExactly("asked again");
        casework.today(LocalDate.of(2026, 10, 19));
        assertThat(figure("started-cohort-in-20-weeks", "2026-06-01", "2026-06-30")
                        .among())
                .as("on the last day it may still come in time")
                .isZero();
    }

    @Test
    void whatIsOpenOnADayByAge() {
        assertThat(figure("open-cases", "2026-06-30", "2026-06-30").value()).isEqualByComparingTo("2");
        Kpi kpi = dictionary.byCode("open-cases");
        Map<String, Long> bands = figures
                .breakdown(kpi, "band", LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30), here(kpi))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, band -> band.getValue().among()));
        assertThat(bands).containsOnly(entry("up to 6 weeks", 1L), entry("21 to 29 weeks", 1L));
        assertThat(figure("open-cases", "2026-05-25", "2026-05-25").value())
                .as("closed on that day, so no longer open at its end")
                .isEqualByComparingTo("5");
        assertThat(figure("open-21-weeks", "2026-05-25", "2026-05-25").value())
                .as("on day 140 a case is not over 20 weeks")
                .isEqualByComparingTo("0");
        assertThat(figure("open-21-weeks", "2026-05-26", "2026-05-26").value()).isEqualByComparingTo("1");
    }

    @Test
    void anotherRuleGivesAnotherFigure() {
        LocalDate received = LocalDate.of(2026, 6, 8);
        caseOf("sixteen weeks", received).underARuleOf(112);
        projection.rebuild();
        String day112 = received.plusDays(112).toString();
        String day113 = received.plusDays(113).toString();
        assertThat(cases("open-21-weeks", Part.AMONG, day112, day112)).doesNotContain("sixteen weeks");
        assertThat(cases("open-21-weeks", Part.AMONG, day113, day113)).contains("sixteen weeks");
        assertThat(figure("passed-20-weeks", day113, day113).among()).isEqualTo(1);
        Kpi kpi = dictionary.byCode("open-cases");
        assertThat(figures.breakdown(kpi, "band", received.plusDays(113), received.plusDays(113), here(kpi)))
                .as(
                        "over the weeks of its own rule, while another case is within the same number of weeks of the usual one")
                .containsOnlyKeys("17 to 29 weeks", "17 to 20 weeks", "30 to 51 weeks");
    }

    @Test
    void noConditionKnowsTheDaysOfARule() {
        Set<String> days = rules.all().stream()
                .filter(rule -> rule.sen2Days() != null)
                .flatMap(rule -> Stream.of(rule.sen2Days(), rule.sen2Days() + 1))
                .map(String::valueOf)
                .collect(Collectors.toSet());
        assertThat(days).contains("42", "112", "141");
        for (Kpi kpi : dictionary.all()) {
            Stream.of(kpi.countedOn(), kpi.until(), kpi.among(), kpi.counted(), kpi.value(), kpi.bands())
                    .filter(Objects::nonNull)
                    .forEach(sql -> assertThat(List.of(sql.split("\\D+")))
                            .as(kpi.code() + ": " + sql)
                            .doesNotContainAnyElementsOf(days));
        }
        assertThat(jdbc.sql("select indexdef from pg_indexes where tablename like '%\\_fact'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(index -> assertThat(List.of(index.split("\\D+"))).doesNotContainAnyElementsOf(days));
    }

    @Test
    void aSeriesHasEveryPeriodAndTheWholeIsItsSum() {
        Kpi kpi = dictionary.byCode("plans-issued");
        Map<LocalDate, Figure> series =
                figures.series(kpi, Grain.MONTH, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 31), here(kpi));
        assertThat(series.values()).extracting(Figure::among).containsExactly(0L, 3L, 3L, 0L, 0L, 0L, 1L);
        assertThat(figures.series(kpi, Grain.QUARTER, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 31), here(kpi))
                        .values())
                .extracting(Figure::among)
                .containsExactly(6L, 0L, 1L);
    }
}
