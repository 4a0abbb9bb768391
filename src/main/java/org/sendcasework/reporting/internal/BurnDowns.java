package org.sendcasework.reporting.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.sendcasework.reporting.internal.BurnDown.Ahead;
import org.sendcasework.reporting.internal.BurnDown.Past;
import org.sendcasework.reporting.internal.BurnDown.Target;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the burn-down of a stock whose entry in the dictionary says what comes in and what goes out. */
@Service
@Transactional(readOnly = true)
public class BurnDowns {

    private static final int MONTHS = 12;

    private final KpiDictionary dictionary;
    private final Figures figures;
    private final Clock clock;

    BurnDowns(KpiDictionary dictionary, Figures figures, Clock clock) {
        this.dictionary = dictionary;
        this.figures = figures;
        this.clock = clock;
    }

    /** The entries that have a burn-down, in the order of the dictionary. */
    public List<Kpi> offered() {
        return dictionary.all().stream().filter(kpi -> kpi.flow() != null).toList();
    }

    /**
     * The burn-down of the whole area up to today.
     *
     * @throws InvalidInputException if the dictionary does not say what flows in and out of the figure
     */
    public BurnDown of(Kpi stock) {
        if (stock.flow() == null) {
            throw new InvalidInputException("figure", "this figure has nothing that comes in and goes out");
        }
        Kpi in = dictionary.byCode(stock.flow().in());
        Kpi out = dictionary.byCode(stock.flow().out());
        LocalDate today = LocalDate.now(clock);
        List<Past> past = past(stock, in, out, today.withDayOfMonth(1));
        BacklogForecast forecast = BacklogForecast.of(
                past.get(past.size() - 1).open(),
                past.stream()
                        .map(month -> new BacklogForecast.Month(month.in(), month.out()))
                        .toList());
        LocalDate next = today.withDayOfMonth(1);
        List<Ahead> ahead = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> {
                    LocalDate start = next.plusMonths(month - 1L);
                    return new Ahead(start, forecast.after(month), stock.aimOn(Grain.MONTH.lastDay(start)));
                })
                .toList();
        long open = figures.of(stock, next, today, Filter.NONE).among();
        return new BurnDown(stock, in, out, open, past, forecast, ahead, targets(stock, forecast, next));
    }

    private List<Past> past(Kpi stock, Kpi in, Kpi out, LocalDate next) {
        LocalDate from = next.minusMonths(MONTHS);
        LocalDate to = next.minusDays(1);
        SortedMap<LocalDate, Figure> came = figures.series(in, Grain.MONTH, from, to, Filter.NONE);
        SortedMap<LocalDate, Figure> went = figures.series(out, Grain.MONTH, from, to, Filter.NONE);
        List<Past> past = new ArrayList<>();
        figures.series(stock, Grain.MONTH, from, to, Filter.NONE)
                .forEach((start, open) -> past.add(new Past(
                        start,
                        came.get(start).among(),
                        went.get(start).among(),
                        open.among(),
                        stock.aimOn(Grain.MONTH.lastDay(start)))));
        return past;
    }

    /** An aim without a day counts for the end of the forecast. */
    private static List<Target> targets(Kpi stock, BacklogForecast forecast, LocalDate next) {
        LocalDate horizon = next.plusMonths(MONTHS).minusDays(1);
        return stock.trajectory().stream()
                .filter(aim -> aim.until() == null || !aim.until().isBefore(next))
                .map(aim -> target(forecast, next, aim.value(), aim.until() == null ? horizon : aim.until()))
                .toList();
    }

    private static Target target(BacklogForecast forecast, LocalDate next, BigDecimal aim, LocalDate by) {
        // A month that is not over by then does not count, but the first one does
        int months = (int) Math.max(1, ChronoUnit.MONTHS.between(next, by.plusDays(1)));
        LocalDate reached = forecast.monthsUntil(aim)
                .map(after -> next.plusMonths(after - 1L))
                .orElse(null);
        return new Target(aim, by, forecast.after(months).expected(), forecast.neededOut(aim, months), reached);
    }
}
