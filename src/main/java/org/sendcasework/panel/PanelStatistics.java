package org.sendcasework.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sendcasework.casefile.DecidedCase;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures about decisions that the authority publishes, for one calendar year at a time: no choice of days, since two
 * overlapping periods would tell the number between them.
 */
@Service
@Transactional(readOnly = true)
public class PanelStatistics {

    private final Decisions decisions;
    private final PanelDecisionRepository proofs;

    PanelStatistics(Decisions decisions, PanelDecisionRepository proofs) {
        this.decisions = decisions;
        this.proofs = proofs;
    }

    /** One published number: about which decision, by which cut, and what. */
    public record Line(String decision, String cut, String what, String number) {}

    /** Every published number of a year. */
    public List<Line> of(int year) {
        List<DecidedCase> all = decisions.decidedBetween(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Map<Decision.Kind, List<DecidedCase>> byKind =
                all.stream().collect(Collectors.groupingBy(DecidedCase::kind, TreeMap::new, Collectors.toList()));
        Set<UUID> atASitting = proofs
                .findByDecisionIdIn(all.stream().map(DecidedCase::id).toList())
                .stream()
                .filter(proof -> proof.getBasis() == PanelDecision.Basis.PANEL)
                .map(PanelDecision::getDecisionId)
                .collect(Collectors.toCollection(HashSet::new));
        List<Line> lines = new ArrayList<>();
        byKind.forEach((kind, decided) -> lines.addAll(linesOf(kind, decided, atASitting)));
        return lines;
    }

    private static List<Line> linesOf(Decision.Kind kind, List<DecidedCase> decided, Set<UUID> atASitting) {
        Map<String, Counts.Protected> cuts = new LinkedHashMap<>();
        cuts.put("Outcome", Counts.protect(outcomes(decided)));
        cuts.put(
                "Decided by",
                Counts.protect(
                        twoParts(decided, "A panel at a sitting", "An officer", one -> atASitting.contains(one.id()))));
        if (kind == Decision.Kind.WHETHER_TO_ASSESS) {
            cuts.put(
                    "Asked before",
                    Counts.protect(twoParts(decided, "Repeat request", "First request", DecidedCase::repeat)));
        }
        boolean totalWithheld =
                cuts.values().stream().anyMatch(cut -> cut.total().withheld());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                kind.words(), "All", "Decisions", totalWithheld ? "withheld" : String.valueOf(decided.size())));
        cuts.forEach((cut, counts) ->
                counts.parts().forEach((what, count) -> lines.add(new Line(kind.words(), cut, what, count.words()))));
        reasons(decided)
                .forEach((reason, count) ->
                        lines.add(new Line(kind.words(), "Reason for a refusal", Texts.words(reason), count.words())));
        return lines;
    }

    private static Map<String, Long> outcomes(Collection<DecidedCase> decided) {
        return decided.stream()
                .collect(Collectors.groupingBy(one -> Texts.words(one.outcome()), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> twoParts(
            Collection<DecidedCase> decided, String yes, String no, Predicate<DecidedCase> rule) {
        long matching = decided.stream().filter(rule).count();
        Map<String, Long> parts = new LinkedHashMap<>();
        parts.put(yes, matching);
        parts.put(no, decided.size() - matching);
        return parts;
    }

    /** A refusal may have several reasons, so they add up to nothing that is published. */
    private static Map<String, Counts.Count> reasons(Collection<DecidedCase> decided) {
        Map<String, Counts.Count> counts = new TreeMap<>();
        decided.stream()
                .filter(DecidedCase::refusal)
                .flatMap(one -> one.reasons().stream())
                .collect(Collectors.groupingBy(reason -> reason, Collectors.counting()))
                .forEach((reason, count) -> counts.put(reason, Counts.Count.of(count)));
        return counts;
    }
}
