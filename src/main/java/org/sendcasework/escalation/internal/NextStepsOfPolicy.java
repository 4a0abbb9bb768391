package org.sendcasework.escalation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.escalation.stuck.NextEscalationStep;
import org.sendcasework.escalation.stuck.NextEscalationSteps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows in the list of stuck cases what escalation will do next, in two queries however long the list. */
@Component
class NextStepsOfPolicy implements NextEscalationSteps {

    private static final Comparator<NextEscalationStep> EARLIEST =
            Comparator.comparing(NextEscalationStep::on).thenComparing(NextEscalationStep::ruleCode);

    private final EscalationPolicies ladders;
    private final EscalationRepository escalations;
    private final AdviceService advice;
    private final DeadlineLedger ledger;
    private final Clock clock;

    NextStepsOfPolicy(
            EscalationPolicies ladders,
            EscalationRepository escalations,
            AdviceService advice,
            DeadlineLedger ledger,
            Clock clock) {
        this.ladders = ladders;
        this.escalations = escalations;
        this.advice = advice;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, NextEscalationStep> of(Collection<Deadline> open) {
        Map<UUID, Set<String>> taken =
                escalations
                        .findByDeadlineIdIn(open.stream().map(Deadline::getId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Escalation::getDeadlineId,
                                Collectors.mapping(Escalation::getRung, Collectors.toSet())));
        Map<String, AdviceKind> kinds = advice.kindsOf(open.stream()
                .filter(deadline -> AdviceService.REPLY.equals(deadline.getRuleCode()))
                .map(deadline -> UUID.fromString(deadline.getSubjectId()))
                .toList());
        // A step of a past day that was not taken never will be: the case came to the system, or was late, after that
        // day
        LocalDate today = LocalDate.now(clock);
        Map<String, NextEscalationStep> next = new HashMap<>();
        for (Deadline deadline : open) {
            AdviceKind kind = kinds.get(deadline.getSubjectId());
            ladders.of(deadline, kind == null ? null : kind.name()).stream()
                    .filter(dated -> !dated.day().isBefore(today))
                    .filter(dated -> !taken.getOrDefault(deadline.getId(), Set.of())
                            .contains(dated.step().rung()))
                    .findFirst()
                    .ifPresent(dated -> next.merge(
                            deadline.getCaseReference(), rung(deadline, dated), BinaryOperator.minBy(EARLIEST)));
        }
        return next;
    }

    private NextEscalationStep rung(Deadline deadline, EscalationPolicies.DatedStep dated) {
        return new NextEscalationStep(
                dated.day(),
                deadline.getRuleCode(),
                dated.step().words() + ": " + ledger.ruleOf(deadline).name());
    }
}
