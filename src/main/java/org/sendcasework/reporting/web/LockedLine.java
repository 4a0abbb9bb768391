package org.sendcasework.reporting.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.internal.SmallNumbers;
import org.sendcasework.reporting.internal.Standing;
import org.sendcasework.reporting.snapshot.LockedFigure;
import org.sendcasework.reporting.snapshot.PublicFigures.PublicFigure;

/**
 * A locked figure as a page shows it.
 *
 * @param before the same figure in the issue it is compared with; empty where there is none
 */
record LockedLine(
        String code,
        String name,
        String section,
        String value,
        String madeOf,
        String before,
        String aim,
        Standing standing) {

    /**
     * The whole figures of an issue compared with those of another, by section; entries no longer in the dictionary are
     * left out.
     */
    static Map<String, List<LockedLine>> bySection(
            Map<String, Kpi> kpis, List<LockedFigure> figures, List<LockedFigure> earlier) {
        Map<String, String> before = new LinkedHashMap<>();
        earlier.stream()
                .filter(LockedFigure::isWhole)
                .filter(figure -> kpis.containsKey(figure.code()))
                .forEach(figure ->
                        before.put(figure.code(), FigureTexts.value(kpis.get(figure.code()), figure.figure())));
        Map<String, List<LockedLine>> sections = new LinkedHashMap<>();
        figures.stream()
                .filter(LockedFigure::isWhole)
                .filter(figure -> kpis.containsKey(figure.code()))
                .map(figure -> of(kpis.get(figure.code()), figure, before.getOrDefault(figure.code(), "")))
                .forEach(line -> sections.computeIfAbsent(line.section(), section -> new ArrayList<>())
                        .add(line));
        return sections;
    }

    private static LockedLine of(Kpi kpi, LockedFigure figure, String before) {
        return new LockedLine(
                kpi.code(),
                kpi.name(),
                kpi.section(),
                FigureTexts.value(kpi, figure.figure()),
                FigureTexts.madeOf(kpi, figure.figure()),
                before,
                aim(kpi, figure.aim()),
                figure.standing());
    }

    /** The same for the public: what could point to a child is left out. */
    static LockedLine ofPublic(Kpi kpi, PublicFigure published) {
        LockedFigure figure = published.locked();
        boolean tell = published.told();
        return new LockedLine(
                kpi.code(),
                kpi.name(),
                kpi.section(),
                tell ? FigureTexts.value(kpi, figure.figure()) : SmallNumbers.SUPPRESSED,
                tell ? FigureTexts.madeOf(kpi, figure.figure()) : "",
                "",
                aim(kpi, figure.aim()),
                tell ? figure.standing() : Standing.NO_FIGURE);
    }

    private static String aim(Kpi kpi, BigDecimal aim) {
        return aim == null ? "" : FigureTexts.number(kpi, aim);
    }
}
