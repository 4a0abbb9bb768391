package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.mediation.appeal.Appeal;
import org.sendcasework.mediation.appeal.AppealOutcome;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures about mediation and appeals, counted from the facts. Each says what its denominator is. */
@Service
@Transactional(readOnly = true)
public class DisputeMeasures {

    private final DisputeFactRepository facts;
    private final Appeals appeals;

    DisputeMeasures(DisputeFactRepository facts, Appeals appeals) {
        this.facts = facts;
        this.appeals = appeals;
    }

    /** The figures of a period, and those of each decision that was disputed. */
    public record Figures(List<Measure> all, Map<String, List<Measure>> byDecision, List<Measure> byReason) {

        /**
         * With small numbers suppressed. The figures of each decision are left out altogether if one of them is small:
         * it could be worked out from the total and the others.
         */
        public Figures published() {
            boolean oneIsSmall = byDecision.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(measure -> !measure.equals(measure.published()));
            return new Figures(published(all), oneIsSmall ? Map.of() : byDecision, published(byReason));
        }

        private static List<Measure> published(List<Measure> measures) {
            return measures.stream().map(Measure::published).toList();
        }
    }

    /** What happened in a period. */
    public Figures of(MeasuredPeriod period) {
        List<DisputeFact> happened = facts.findByHappenedOnBetween(period.from(), period.to());
        Map<String, List<Measure>> byDecision = new TreeMap<>();
        for (AppealableDecision decision : AppealableDecision.values()) {
            List<DisputeFact> about = happened.stream()
                    .filter(fact -> fact.getDecision() == decision)
                    .toList();
            if (!about.isEmpty()) {
                byDecision.put(decision.words(), measures(about, laterAppealed(about, period)));
            }
        }
        return new Figures(measures(happened, laterAppealed(happened, period)), byDecision, byReason(period));
    }

    private List<Measure> measures(List<DisputeFact> happened, int laterAppealed) {
        int mediated = count(happened, DisputeStep.MEDIATED, fact -> true);
        int closed = count(happened, DisputeStep.CLOSED, fact -> true);
        int agreed = count(happened, DisputeStep.AGREED, fact -> !MediationResult.NONE
                .name()
                .equals(fact.getOutcome()));
        int points = count(happened, DisputeStep.POINT_CLOSED, fact -> true);
        List<Measure> list = new ArrayList<>();
        list.add(Measure.of(
                "Referred",
                count(happened, DisputeStep.REFERRED, fact -> true),
                "Families that contacted the mediation adviser in the period"));
        list.add(Measure.of("Mediated", mediated, "Mediations held in the period"));
        list.add(Measure.of("Closed", closed, "Referrals that ended in the period, whether mediated or not"));
        list.add(median(
                "Time to arrange",
                happened,
                DisputeStep.ARRANGED,
                "Median of calendar days from the day the family asked to the day a date was arranged; of the dates"
                        + " arranged in the period"));
        list.add(median(
                "Time to mediation",
                happened,
                DisputeStep.MEDIATED,
                "Median of calendar days from the day the family asked to the day it was held; of the mediations held in"
                        + " the period"));
        list.add(Measure.share(
                "Within 30 days",
                count(happened, DisputeStep.MEDIATED, fact -> Boolean.TRUE.equals(fact.getInTime())),
                mediated,
                "Held within thirty days of the day that counts in law; of the mediations held in the period"));
        list.add(Measure.share(
                "Agreed, of those mediated",
                agreed,
                mediated,
                "Agreed in full or in part; of the mediations held in the period"));
        list.add(Measure.share(
                "Agreed, of those closed",
                agreedAndClosed(happened),
                closed,
                "Agreed in full or in part, whenever; of all referrals that ended in the period, mediated or not"));
        list.add(Measure.share(
                "Points done on time",
                count(happened, DisputeStep.POINT_CLOSED, fact -> Boolean.TRUE.equals(fact.getInTime())),
                points,
                "Done within their own limit; of the points settled in the period, those not done included"));
        list.add(Measure.share(
                "Later appealed",
                laterAppealed,
                mediated,
                "Appealed on or after the day it was held; of the mediations held in the period"));
        list.add(Measure.of(
                "Appeals registered",
                count(happened, DisputeStep.APPEALED, fact -> true),
                "Appeals the Tribunal received in the period"));
        int ended = count(happened, DisputeStep.APPEAL_ENDED, fact -> true);
        list.add(Measure.share(
                "Appeals that changed the decision",
                count(happened, DisputeStep.APPEAL_ENDED, fact -> changed(fact.getOutcome())),
                ended,
                "Ordered by the Tribunal or not opposed by the authority; of the appeals that ended in the period"));
        return list;
    }

    /** The lower of the two in the middle where their number is even, so that it is a number of days that happened. */
    private static Measure median(String name, List<DisputeFact> happened, DisputeStep step, String definition) {
        List<Integer> days = happened.stream()
                .filter(fact -> fact.getStep() == step)
                .map(DisputeFact::getDays)
                .sorted()
                .toList();
        return Measure.days(name, days.isEmpty() ? null : days.get((days.size() - 1) / 2), days.size(), definition);
    }

    private int agreedAndClosed(List<DisputeFact> happened) {
        Set<String> closed = happened.stream()
                .filter(fact -> fact.getStep() == DisputeStep.CLOSED)
                .map(DisputeFact::getDisputeReference)
                .collect(Collectors.toSet());
        return count(
                facts.findByStepAndDisputeReferenceIn(DisputeStep.AGREED, closed),
                DisputeStep.AGREED,
                fact -> !MediationResult.NONE.name().equals(fact.getOutcome()));
    }

    private int laterAppealed(List<DisputeFact> happened, MeasuredPeriod period) {
        Map<String, LocalDate> held = happened.stream()
                .filter(fact -> fact.getStep() == DisputeStep.MEDIATED)
                .collect(Collectors.toMap(
                        DisputeFact::getDisputeReference, DisputeFact::getHappenedOn, (first, second) -> first));
        return (int) appeals.ofMediations(held.keySet()).stream()
                .filter(appeal -> !appeal.getReceivedOn().isBefore(held.get(appeal.getMediationReference())))
                .map(Appeal::getMediationReference)
                .distinct()
                .count();
    }

    /** Against each coded reason of the decisions that were appealed: how often the appeal changed the decision. */
    private List<Measure> byReason(MeasuredPeriod period) {
        Map<String, List<Appeal>> reasons = new TreeMap<>();
        for (Appeal appeal : appeals.endedBetween(period.from(), period.to())) {
            appeal.getOriginalReasons().forEach(reason -> reasons.computeIfAbsent(reason, code -> new ArrayList<>())
                    .add(appeal));
        }
        return reasons.entrySet().stream()
                .map(
                        entry -> Measure.share(
                                Texts.words(entry.getKey()),
                                (int) entry.getValue().stream()
                                        .filter(appeal ->
                                                changed(appeal.getOutcome().name()))
                                        .count(),
                                entry.getValue().size(),
                                "Decision changed; of the appeals that ended in the period against a decision with this reason"))
                .toList();
    }

    private static boolean changed(String outcome) {
        return AppealOutcome.ORDERED.name().equals(outcome)
                || AppealOutcome.CONCEDED.name().equals(outcome);
    }

    private static int count(List<DisputeFact> happened, DisputeStep step, Predicate<DisputeFact> which) {
        return (int) happened.stream()
                .filter(fact -> fact.getStep() == step)
                .filter(which)
                .count();
    }
}
