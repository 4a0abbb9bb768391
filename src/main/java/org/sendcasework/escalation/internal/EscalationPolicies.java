package org.sendcasework.escalation.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendcasework.clock.DayOffsets;
import org.sendcasework.clock.Deadline;
import org.springframework.stereotype.Component;

/** Knows the escalation policy of each deadline, and which steps were taken. */
@Component
class EscalationPolicies {

    private final EscalationPolicyTable table;
    private final AwaitedPartners partners;
    private final EscalationRepository escalations;
    private final DayOffsets offsets;

    EscalationPolicies(
            EscalationPolicyTable table,
            AwaitedPartners partners,
            EscalationRepository escalations,
            DayOffsets offsets) {
        this.table = table;
        this.partners = partners;
        this.escalations = escalations;
        this.offsets = offsets;
    }

    /** A step and the day on which it falls due. */
    record DatedStep(EscalationStep step, LocalDate day) {}

    /** Every step of a deadline, in the order of their days and, on one day, of the table. */
    List<DatedStep> of(Deadline deadline) {
        return of(deadline, partners.of(deadline).code());
    }

    /** The same where the caller knows the kind of advice that is awaited; null where none is. */
    List<DatedStep> of(Deadline deadline, String adviceKind) {
        return table.stepsFor(deadline.getRuleCode(), adviceKind).stream()
                .filter(step -> step.asks() == EscalationStep.Asks.NOTHING || mayAsk(deadline, step))
                .map(step -> new DatedStep(step, step.dayFor(deadline, offsets)))
                .sorted(Comparator.comparing(DatedStep::day))
                .toList();
    }

    /**
     * The time of the family asks nobody for a reason, a decision or an incident, whatever the table says. Once a manager
     * has decided to proceed without advice, nobody is asked again how to proceed.
     */
    private boolean mayAsk(Deadline deadline, EscalationStep step) {
        return !deadline.isOfTheFamily()
                && (step.asks() != EscalationStep.Asks.DECISION || !partners.isGivenUp(deadline));
    }

    /** The steps that were taken, in that order. */
    List<Escalation> taken(Deadline deadline) {
        return escalations.findByDeadlineIdOrderByBegunAtAscFellDueOnAsc(deadline.getId());
    }

    /**
     * The first step that was not taken. Of a deadline that was met late only the reason is still asked for; one that
     * was met in time or lapsed has nothing more to come.
     */
    Optional<DatedStep> next(Deadline deadline) {
        if (!deadline.isOpen() && !deadline.isMetLate()) {
            return Optional.empty();
        }
        Set<String> taken = taken(deadline).stream().map(Escalation::getRung).collect(Collectors.toSet());
        return of(deadline).stream()
                .filter(dated -> !taken.contains(dated.step().rung()))
                .filter(dated -> deadline.isOpen()
                        || dated.step().asks() == EscalationStep.Asks.REASON
                                && !dated.day().isAfter(deadline.getClosedOn()))
                .findFirst();
    }
}
