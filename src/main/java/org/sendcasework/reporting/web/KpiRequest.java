package org.sendcasework.reporting.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sendcasework.reporting.internal.Filter;
import org.sendcasework.reporting.internal.Grain;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PlainText;

/**
 * What a reader asks of a figure: which days, in which steps, narrowed to what, broken down by what.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param by the breakdown to break down by; empty for none
 */
record KpiRequest(LocalDate from, LocalDate to, Grain grain, String by, Filter filter) {

    private static final int MOST_YEARS = 10;
    private static final int USUAL_MONTHS = 12;

    /**
     * Reads the parameters; what is left out is the last twelve months up to today, month by month.
     *
     * @throws InvalidInputException naming the parameter that is not a date, a length of a period or a breakdown, or that is out of order
     */
    static KpiRequest of(Kpi kpi, Map<String, String> asked, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        LocalDate to = AskedDays.day("to", "the last day", asked.get("to"), today);
        LocalDate usual = to.withDayOfMonth(1).minusMonths(USUAL_MONTHS - 1L);
        LocalDate from = new AskedDays(AskedDays.day("from", "the first day", asked.get("from"), usual), to).from();
        if (from.isBefore(to.minusYears(MOST_YEARS))) {
            throw new InvalidInputException(
                    "from", "the first day must be at most " + MOST_YEARS + " years before the last day");
        }
        Map<String, String> breakdowns = new TreeMap<>();
        kpi.breakdowns().forEach(breakdown -> {
            PlainText.require(breakdown, asked.get(breakdown));
            breakdowns.put(breakdown, asked.get(breakdown));
        });
        String by = asked.getOrDefault(
                "by", kpi.bands() != null ? "band" : kpi.breakdowns().get(0));
        if (!by.isEmpty() && !kpi.breakdowns().contains(by) && !(by.equals("band") && kpi.bands() != null)) {
            throw new InvalidInputException("by", "this figure cannot be broken down by that");
        }
        return new KpiRequest(from, to, grain(asked.get("step")), by, Filter.of(kpi, breakdowns));
    }

    private static Grain grain(String step) {
        if (step == null || step.isBlank()) {
            return Grain.MONTH;
        }
        return Arrays.stream(Grain.values())
                .filter(grain -> grain.name().equals(step))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("step", "the length of a period is WEEK, MONTH or QUARTER"));
    }

    /** The same for other days. */
    KpiRequest within(LocalDate first, LocalDate last) {
        return new KpiRequest(first, last, grain, by, filter);
    }

    /** The same narrowed to one part of its breakdown. */
    KpiRequest only(String part) {
        SortedMap<String, String> values = new TreeMap<>(filter.values());
        values.put(by, part);
        return new KpiRequest(from, to, grain, by, new Filter(values));
    }

    /** The parameters that lead to the same view, for links. */
    String query() {
        StringBuilder query = new StringBuilder("from=")
                .append(from)
                .append("&to=")
                .append(to)
                .append("&step=")
                .append(grain)
                .append("&by=")
                .append(by);
        filter.values().forEach((breakdown, value) -> query.append('&')
                .append(breakdown)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
