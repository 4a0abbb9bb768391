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

/** Knows the ladder of each deadline, and how far up it is. */
@Component
class Ladders {

    private final LadderTable table;
    private final AwaitedPartners partners;
    private final EscalationRepository escalations;
    private final DayOffsets offsets;

    Ladders(LadderTable table, AwaitedPartners partners, EscalationRepository escalations, DayOffsets offsets) {
        this.table = table;
        this.partners = partners;
        this.escalations = escalations;
        this.offsets = offsets;
    }

    /** A rung and the day on which it falls due. */
    record DatedStep(LadderStep step, LocalDate day) {}

    /** Every rung of a deadline, in the order of their days and, on one day, of the table. */
    List<DatedStep> of(Deadline deadline) {
        return of(deadline, partners.of(deadline).code());
    }

    /** The same where the caller knows the kind of advice that is awaited; null where none is. */
    List<DatedStep> of(Deadline deadline, String adviceKind) {
        return table.stepsFor(deadline.getRuleCode(), adviceKind).stream()
                .filter(step -> step.asks() == LadderStep.Asks.NOTHING || mayAsk(deadline, step))
                .map(step -> new DatedStep(step, step.dayFor(deadline, offsets)))
                .sorted(Comparator.comparing(DatedStep::day))
                .toList();
    }

    /**
     * The time of the family asks nobody for a reason, a decision or an incident, whatever the table says. Once a manager
     * has decided to proceed without advice, nobody is asked again how the case goes on.
     */
    private boolean mayAsk(Deadline deadline, LadderStep step) {
        return !deadline.isOfTheFamily() && (step.asks() != LadderStep.Asks.DECISION || !partners.isGivenUp(deadline));
    }

    /** The rungs that were taken, in that order. */
    List<Escalation> taken(Deadline deadline) {
        return escalations.findByDeadlineIdOrderByBegunAtAscFellDueOnAsc(deadline.getId());
    }

    /**
     * The first rung that was not taken. Of a deadline that was met late only the reason is still asked for; one that
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
                        || dated.step().asks() == LadderStep.Asks.REASON
                                && !dated.day().isAfter(deadline.getClosedOn()))
                .findFirst();
    }
}
