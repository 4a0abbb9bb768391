package org.sendcasework.escalation.stuck;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.escalation.stuck.StuckCase.Instance;
import org.sendcasework.escalation.stuck.StuckCase.OpenTask;
import org.sendcasework.escalation.stuck.StuckCase.Reason;
import org.sendcasework.shared.CsvFile;
import org.sendcasework.shared.Texts;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of stuck cases. A page costs the same number of statements however many cases there are: one to count, one to
 * find, and one for each kind of detail of all its cases together.
 */
@Service
@Transactional(readOnly = true)
public class StuckCases {

    /** The columns of the CSV file. */
    static final List<String> COLUMNS = List.of(
            "case_reference",
            "received_on",
            "age_in_days",
            "phase",
            "locality",
            "stuck_since",
            "reasons",
            "waiting_on",
            "owner",
            "next_rung_on",
            "next_rung");

    private static final int ROWS_AT_A_TIME = 500;
    private static final int MOST_ROWS = 20_000;

    private final StuckQueries queries;
    private final DeadlineLedger ledger;
    private final NextEscalationSteps rungs;
    private final Clock clock;

    StuckCases(StuckQueries queries, DeadlineLedger ledger, NextEscalationSteps rungs, Clock clock) {
        this.queries = queries;
        this.ledger = ledger;
        this.rungs = rungs;
        this.clock = clock;
    }

    /**
     * A page of stuck cases.
     *
     * @param page sorted by what {@link StuckOrder} knows; unsorted, those that are stuck longest come first
     */
    public Page<StuckCase> find(StuckFilter filter, Pageable page) {
        long total = queries.count(filter);
        return new PageImpl<>(
                detailed(queries.find(filter, StuckOrder.of(page.getSort()), page.getOffset(), page.getPageSize())),
                page,
                total);
    }

    /** How many cases are stuck. */
    public long count() {
        return queries.count(StuckFilter.NONE);
    }

    /** The localities to choose from. */
    public List<String> localities() {
        return queries.localities();
    }

    /** All stuck cases as CSV, read some at a time; at most 20,000 rows. */
    public String csv(StuckFilter filter) {
        List<List<?>> rows = new ArrayList<>();
        List<StuckCase> next;
        do {
            next = detailed(queries.find(filter, StuckOrder.LONGEST_FIRST, rows.size(), ROWS_AT_A_TIME));
            next.forEach(found -> rows.add(cells(found)));
        } while (next.size() == ROWS_AT_A_TIME && rows.size() < MOST_ROWS);
        return CsvFile.write(COLUMNS, rows);
    }

    private static List<Object> cells(StuckCase found) {
        List<Object> cells = new ArrayList<>();
        cells.add(found.reference());
        cells.add(found.receivedOn());
        cells.add(found.ageInDays());
        cells.add(found.phase());
        cells.add(found.locality());
        cells.add(found.since());
        cells.add(found.reasons().stream()
                .map(reason -> reason.kind().words() + ": " + reason.text())
                .collect(Collectors.joining("; ")));
        cells.add(String.join("; ", found.groups()));
        cells.add(String.join("; ", found.owners()));
        cells.add(found.nextRung() == null ? null : found.nextRung().on());
        cells.add(found.nextRung() == null ? null : found.nextRung().words());
        return cells;
    }

    private List<StuckCase> detailed(List<StuckQueries.Found> page) {
        if (page.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<String> references =
                page.stream().map(StuckQueries.Found::reference).toList();
        List<Deadline> open = ledger.openOf(references);
        Map<String, List<Deadline>> deadlines =
                open.stream().collect(Collectors.groupingBy(Deadline::getCaseReference));
        Map<String, List<OpenTask>> tasks = byCase(queries.tasks(references));
        Map<String, List<Instance>> instances = byCase(queries.instances(references));
        Map<String, List<StuckQueries.Raised>> incidents = byCase(queries.incidents(references));
        Map<String, List<StuckQueries.Retried>> retried = byCase(queries.retrying(references));
        Map<String, NextEscalationStep> next = rungs.of(open);
        return page.stream()
                .map(found -> new StuckCase(
                        found.reference(),
                        found.receivedOn(),
                        ChronoUnit.DAYS.between(found.receivedOn(), today),
                        found.stage().words(),
                        found.locality(),
                        found.since(),
                        reasons(
                                deadlines.getOrDefault(found.reference(), List.of()),
                                incidents.getOrDefault(found.reference(), List.of()),
                                retried.getOrDefault(found.reference(), List.of()),
                                instances.getOrDefault(found.reference(), List.of())),
                        tasks.getOrDefault(found.reference(), List.of()),
                        next.get(found.reference()),
                        instances.getOrDefault(found.reference(), List.of())))
                .toList();
    }

    private static <T> Map<String, List<T>> byCase(List<StuckQueries.Of<T>> found) {
        return found.stream()
                .collect(Collectors.groupingBy(
                        StuckQueries.Of::reference, Collectors.mapping(StuckQueries.Of::what, Collectors.toList())));
    }

    private List<Reason> reasons(
            List<Deadline> open,
            List<StuckQueries.Raised> incidents,
            List<StuckQueries.Retried> retried,
            List<Instance> instances) {
        List<Reason> reasons = new ArrayList<>();
        incidents.forEach(raised -> reasons.add(reason(raised)));
        instances.stream()
                .filter(Instance::suspended)
                .forEach(suspended -> reasons.add(new Reason(StuckReason.SUSPENDED, suspended.process(), null)));
        missed(open)
                .forEach((text, times) -> reasons.add(
                        new Reason(StuckReason.MISSED, times == 1 ? text : text + " (" + times + " times)", null)));
        retried.forEach(step -> reasons.add(new Reason(
                StuckReason.RETRYING,
                step.activityId() + ", attempts left: " + step.attemptsLeft(),
                step.activityId())));
        reasons.sort(Comparator.comparing(Reason::kind));
        return reasons;
    }

    /** Each deadline that was missed and how often: advice asked of five services on one day is one line. */
    private Map<String, Long> missed(List<Deadline> open) {
        LocalDate today = LocalDate.now(clock);
        return open.stream()
                .filter(deadline -> deadline.isMissedOn(today))
                .map(deadline -> ledger.ruleOf(deadline).name() + ", due " + Texts.dueDate(deadline.getDueDate()))
                .collect(Collectors.groupingBy(text -> text, LinkedHashMap::new, Collectors.counting()));
    }

    /** The message of a failed job is left out: the engine quotes the fault, and a fault may quote what was entered. */
    private static Reason reason(StuckQueries.Raised raised) {
        StuckReason kind = StuckReason.ofIncident(raised.type());
        String text =
                switch (kind) {
                    case FAILED -> raised.activityId() + ", not tried again";
                    case STALLED -> raised.message();
                    default ->
                        Texts.words(raised.type().replace('-', '_'))
                                + (raised.message() == null ? "" : ": " + raised.message());
                };
        return new Reason(kind, text, raised.activityId());
    }
}
