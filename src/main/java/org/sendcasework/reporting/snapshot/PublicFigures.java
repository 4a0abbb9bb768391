package org.sendcasework.reporting.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendcasework.reporting.internal.Disclosure;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What anyone may read of a published issue. Each issue is compared with those of the same period that were published
 * before it, since anyone who kept them can subtract.
 */
@Service
@Transactional(readOnly = true)
public class PublicFigures {

    private final PeriodSnapshots snapshots;
    private final KpiDictionary dictionary;

    PublicFigures(PeriodSnapshots snapshots, KpiDictionary dictionary) {
        this.snapshots = snapshots;
        this.dictionary = dictionary;
    }

    /**
     * A figure of the whole area.
     *
     * @param told whether it may be published; if not, nothing that is made of it may be either
     */
    public record PublicFigure(LockedFigure locked, boolean told) {}

    /** The figures of an issue that the dictionary knows, in its order. */
    public List<PublicFigure> of(PeriodSnapshot issue) {
        Disclosure disclosure = new Disclosure(dictionary.all());
        List<Map<String, Figure>> toldBefore = new ArrayList<>();
        earlierPublished(issue).forEach(earlier -> {
            Map<String, Figure> figures = byCode(whole(earlier));
            Set<String> told = disclosure.mayTell(figures, toldBefore);
            figures.keySet().retainAll(told);
            toldBefore.add(figures);
        });
        List<LockedFigure> whole = whole(issue);
        Set<String> told = disclosure.mayTell(byCode(whole), toldBefore);
        return whole.stream()
                .map(figure -> new PublicFigure(figure, told.contains(figure.code())))
                .toList();
    }

    private List<PeriodSnapshot> earlierPublished(PeriodSnapshot issue) {
        return snapshots.issues(issue.period()).stream()
                .filter(other -> other.getIssue() < issue.getIssue() && other.wasPublishedBefore(issue))
                .toList();
    }

    private List<LockedFigure> whole(PeriodSnapshot issue) {
        Set<String> known = dictionary.all().stream().map(kpi -> kpi.code()).collect(Collectors.toSet());
        return snapshots.figures(issue).stream()
                .filter(LockedFigure::isWhole)
                .filter(figure -> known.contains(figure.code()))
                .toList();
    }

    private static Map<String, Figure> byCode(List<LockedFigure> whole) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        whole.forEach(figure -> figures.put(figure.code(), figure.figure()));
        return figures;
    }

    /** The latest issue that anyone may read; nothing while none is published. */
    public Optional<PeriodSnapshot> latest() {
        return snapshots.published().stream().findFirst();
    }
}
