package org.sendcasework.escalation.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseAccess;
import org.sendcasework.shared.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forecasts which open cases will miss their twenty weeks: the current day of a case, plus the time that its remaining
 * steps have recently taken. Only days go into it, and cases are ranked by their date alone.
 */
@Service
@Transactional(readOnly = true)
public class BreachForecast {

    /** How far back "lately" reaches, in days. */
    static final int LATELY = 180;

    /** Fewer cases than this make no median. */
    static final int FEWEST = 5;

    /**
     * When each step of a case was done: the day its deadline was closed. A deadline that lapsed counts where the step
     * came to an end in another way, as the sixteen weeks do when a plan is agreed.
     */
    private static final String STEPS =
            """
            select f.case_reference, f.trigger_date as received, f.due_date, f.status as final_status,
                   f.closed_on as finished,
                   (select closed_on from deadline where case_reference = f.case_reference
                     and rule_code = 'REQ-DECIDE-6W' and status = 'MET' limit 1) as considered,
                   (select closed_on from deadline where case_reference = f.case_reference
                     and rule_code = 'NOPLAN-16W' and status <> 'OPEN' limit 1) as advised,
                   (select min(closed_on) from deadline where case_reference = f.case_reference
                     and rule_code = 'DRAFT-SEND' and status = 'MET') as drafted
              from deadline f where f.rule_code = :final
               and (f.status = 'OPEN' or f.status = 'MET' and f.closed_on >= :since)
            """;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Clock clock;

    BreachForecast(JdbcClient jdbc, CaseAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** How long each step takes, by the cases that passed it in the last 180 days. */
    public Map<Step, StepTime> stepTimes() {
        Map<String, Object> row = jdbc.sql("with steps as (" + STEPS + ") select "
                        + measure(Step.CONSIDER, "considered", "received") + ", "
                        + measure(Step.ADVICE, "advised", "considered") + ", "
                        + measure(Step.DRAFT, "drafted", "advised") + ", "
                        + measure(Step.FINISH, "finished", "drafted")
                        + " from steps")
                .param("final", AssessmentRules.FINAL.text())
                .param("since", LocalDate.now(clock).minusDays(LATELY))
                .query()
                .singleRow();
        Map<Step, StepTime> times = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            int cases = ((Number) row.get(step.name().toLowerCase(Locale.ROOT) + "_cases")).intValue();
            Number median = (Number) row.get(step.name().toLowerCase(Locale.ROOT) + "_days");
            boolean measured = cases >= FEWEST;
            times.put(
                    step,
                    new StepTime(
                            step, measured ? (int) Math.round(median.doubleValue()) : step.share(), cases, measured));
        }
        return times;
    }

    private static String measure(Step step, String end, String begin) {
        String filter =
                " filter (where " + end + " >= :since and " + begin + " is not null and " + end + " >= " + begin + ")";
        return "percentile_cont(0.5) within group (order by " + end + " - " + begin + ")" + filter + " as " + step
                + "_days, count(*)" + filter + " as " + step + "_cases";
    }

    private record OpenCase(
            String caseReference,
            LocalDate received,
            LocalDate dueDate,
            LocalDate considered,
            LocalDate advised,
            LocalDate drafted) {}

    /**
     * The open cases that who acts now may see and whose plan is to be expected after its last day, the earliest date first. Those that have missed it
     * already are overdue, not forecast, and left out.
     */
    public List<LikelyMiss> likelyToMiss() {
        LocalDate today = LocalDate.now(clock);
        Map<Step, StepTime> times = stepTimes();
        return jdbc
                .sql(
                        "with steps as (" + STEPS
                                + ") select case_reference, received, due_date, considered, advised, drafted from steps"
                                + " where final_status = 'OPEN' and due_date >= :today and case_reference not in (:hidden) order by due_date, case_reference")
                .param("final", AssessmentRules.FINAL.text())
                .param("since", today)
                .param("today", today)
                .param("hidden", access.hiddenInQueries())
                .query(OpenCase.class)
                .list()
                .stream()
                .map(open -> forecast(open, times, today))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LikelyMiss> forecast(OpenCase open, Map<Step, StepTime> times, LocalDate today) {
        Step step = open.considered() == null
                ? Step.CONSIDER
                : open.advised() == null ? Step.ADVICE : open.drafted() == null ? Step.DRAFT : Step.FINISH;
        LocalDate since =
                switch (step) {
                    case CONSIDER -> open.received();
                    case ADVICE -> open.considered();
                    case DRAFT -> open.advised();
                    case FINISH -> open.drafted();
                };
        List<String> sum = new ArrayList<>();
        long spent = ChronoUnit.DAYS.between(since, today);
        long toCome = Math.max(0, times.get(step).days() - spent);
        sum.add(step.words() + ": " + times.get(step).days() + " days, " + spent + " of them passed, " + toCome
                + " left");
        for (Step later : Step.values()) {
            if (later.compareTo(step) > 0) {
                toCome += times.get(later).days();
                sum.add(later.words() + ": " + times.get(later).days() + " days");
            }
        }
        LocalDate expected = today.plusDays(toCome);
        sum.add("Today and " + toCome + " days: " + Texts.dueDate(expected));
        return expected.isAfter(open.dueDate())
                ? Optional.of(
                        new LikelyMiss(open.caseReference(), step, since, open.dueDate(), expected, List.copyOf(sum)))
                : Optional.empty();
    }
}
