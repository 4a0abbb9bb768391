package org.sendcasework.reporting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Something asked of the facts. Equal questions have equal answers as long as no fact changes and the day does not.
 *
 * @param <T> what answers it
 */
public interface Question<T> {

    /** Counts the answer. */
    T ask(Figures figures);

    /** A figure in each period; see {@link Figures#series(Kpi, Grain, LocalDate, LocalDate, Filter)}. */
    record Series(Kpi kpi, Grain grain, LocalDate from, LocalDate to, Filter filter)
            implements Question<SortedMap<LocalDate, Figure>> {

        @Override
        public SortedMap<LocalDate, Figure> ask(Figures figures) {
            return figures.series(kpi, grain, from, to, filter);
        }
    }

    /** A figure for each value of a breakdown; see {@link Figures#breakdown}. */
    record Breakdown(Kpi kpi, String breakdown, LocalDate from, LocalDate to, Filter filter)
            implements Question<Map<String, Figure>> {

        @Override
        public Map<String, Figure> ask(Figures figures) {
            return figures.breakdown(kpi, breakdown, from, to, filter);
        }
    }

    /** The values of a breakdown; see {@link Figures#values}. */
    record Values(Kpi kpi, String breakdown) implements Question<List<String>> {

        @Override
        public List<String> ask(Figures figures) {
            return figures.values(kpi, breakdown);
        }
    }

    /** A page of the cases behind a figure, and the figure itself; see {@link Figures#cases}. */
    record Cases(
            Kpi kpi,
            Figures.Part part,
            LocalDate from,
            LocalDate to,
            Filter filter,
            Set<String> hidden,
            int offset,
            int most)
            implements Question<Cases.Found> {

        /** What was found at one time. */
        public record Found(List<Figures.CountedCase> cases, Figure figure) {}

        @Override
        public Found ask(Figures figures) {
            return new Found(
                    figures.cases(kpi, part, from, to, filter, hidden, offset, most),
                    figures.of(kpi, from, to, filter));
        }
    }
}
