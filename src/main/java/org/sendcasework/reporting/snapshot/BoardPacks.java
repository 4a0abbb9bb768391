package org.sendcasework.reporting.snapshot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a board pack shows in addition to its own issue: earlier periods as they were locked at the time of the issue.
 * Nothing is counted for it and nothing locked later gets in, so a pack printed again is the same pack.
 */
@Service
@Transactional(readOnly = true)
public class BoardPacks {

    private static final int PERIODS = 12;

    private final PeriodSnapshots snapshots;
    private final LockedFigures figures;

    BoardPacks(PeriodSnapshots snapshots, LockedFigures figures) {
        this.snapshots = snapshots;
        this.figures = figures;
    }

    /**
     * A figure in one period.
     *
     * @param figure null where it was not locked
     */
    public record Point(PeriodKey period, LockedFigure figure) {}

    /** The period before as it was known when this issue was locked; nothing if it was not locked by then. */
    public Optional<PeriodSnapshot> before(PeriodSnapshot issue) {
        return knownTo(issue, issue.period().before());
    }

    private Optional<PeriodSnapshot> knownTo(PeriodSnapshot issue, PeriodKey period) {
        return snapshots.issues(period).stream()
                .filter(other -> other.getLockedAt().isBefore(issue.getLockedAt()))
                .reduce((one, later) -> later);
    }

    /** A figure in the twelve periods that end with the issue's own, from the first that was locked on. */
    public List<Point> history(PeriodSnapshot issue, String code) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(issue.period(), of(issue, code)));
        PeriodKey period = issue.period();
        for (int back = 1; back < PERIODS; back++) {
            period = period.before();
            points.add(new Point(
                    period, knownTo(issue, period).map(known -> of(known, code)).orElse(null)));
        }
        Collections.reverse(points);
        while (points.get(0).figure() == null && points.size() > 1) {
            points.remove(0);
        }
        return points;
    }

    private LockedFigure of(PeriodSnapshot issue, String code) {
        return figures.whole(issue.getId(), code).orElse(null);
    }
}
