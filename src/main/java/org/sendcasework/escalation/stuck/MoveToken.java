package org.sendcasework.escalation.stuck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.WaitingPlaces;
import org.sendcasework.engine.WaitingPlaces.Place;
import org.sendcasework.escalation.stuck.CaseStanding.RunningProcess;
import org.sendcasework.escalation.stuck.CaseStanding.Step;
import org.sendcasework.escalation.stuck.CaseStanding.Target;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends a step and begins another one of the same model. Ledger and engine stay in step: a move after which an open
 * deadline has no place that waits for it, or after which a step waits for a deadline that is closed, is refused.
 */
@Component
class MoveToken implements Repair {

    private static final Logger LOG = LoggerFactory.getLogger(MoveToken.class);
    private static final String TARGET = "target";

    private final RuntimeService runtime;
    private final WaitingPlaces places;
    private final DeadlineLedger ledger;

    MoveToken(RuntimeService runtime, WaitingPlaces places, DeadlineLedger ledger) {
        this.runtime = runtime;
        this.places = places;
        this.ledger = ledger;
    }

    /** A deadline of the case or of one of its requests. */
    private record Limit(String rule, String subject) {}

    @Override
    public boolean does(RepairKind kind) {
        return kind == RepairKind.MOVE_TOKEN;
    }

    @Override
    public Done apply(RunningProcess process, RepairOrder order) {
        Step from = process.steps().stream()
                .filter(step -> step.id().equals(order.item()))
                .findFirst()
                .orElseThrow(() -> new ConflictException("The case has left this step. Look at it again."));
        Target to = process.targets().stream()
                .filter(target -> target.activityId().equals(order.target()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(TARGET, "select a step of this model that can begin"));
        if (process.suspended()) {
            throw new InvalidInputException("kind", "this process is suspended; resume it first");
        }
        String reference = order.caseReference();
        Set<Limit> before = limits(places.of(reference));
        modify(process, from, to);
        List<Place> after = places.of(reference);
        requireInStep(reference, process, before, after);
        return new Done(from.name(), warnings(process, from, to));
    }

    private void modify(RunningProcess process, Step from, Target to) {
        try {
            // Begun before the other ends, so that the phase they share does not end between them
            var modification = runtime.createProcessInstanceModification(process.id());
            var begun = isBeside(from, to)
                    ? modification.startBeforeActivity(to.activityId(), from.parentId())
                    : modification.startBeforeActivity(to.activityId());
            begun.cancelActivityInstance(from.id()).execute(false, false);
        } catch (OptimisticLockingException e) {
            throw e;
        } catch (ProcessEngineException | IllegalStateException e) {
            LOG.info("Process {} cannot go on at {}", process.id(), to.activityId(), e);
            throw new InvalidInputException(TARGET, "this step cannot begin here: " + cause(e));
        }
    }

    /** Within the same phase, or the same request of several, the step begins where the other one ended. */
    private static boolean isBeside(Step from, Target to) {
        return from.parentActivityId() != null && from.parentActivityId().equals(to.phase());
    }

    private static String cause(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof IllegalStateException ? root.getMessage() : "what it needs to know is not there yet";
    }

    private static Set<Limit> limits(List<Place> waiting) {
        Set<Limit> limits = new HashSet<>();
        waiting.forEach(place -> place.ruleCode().ifPresent(rule -> limits.add(new Limit(rule, place.subjectId()))));
        return limits;
    }

    private void requireInStep(String reference, RunningProcess process, Set<Limit> before, List<Place> after) {
        boolean runs = runtime.createProcessInstanceQuery()
                        .processInstanceId(process.id())
                        .count()
                > 0;
        if (!runs) {
            throw new InvalidInputException(TARGET, "the process would end; end the case on the case file instead");
        }
        Set<Limit> still = limits(after);
        for (Limit limit : before) {
            if (!still.contains(limit)) {
                deadline(reference, limit).filter(Deadline::isOpen).ifPresent(lost -> {
                    throw new InvalidInputException(
                            TARGET,
                            "the deadline " + ledger.ruleOf(lost).name() + " (" + lost.getRuleCode() + ", due "
                                    + Texts.dueDate(lost.getDueDate())
                                    + ") would stay open with no step that meets it. Do the step itself, or choose one"
                                    + " of the same phase");
                });
            }
        }
        for (Limit limit : still) {
            if (!before.contains(limit)) {
                requireOpen(deadline(reference, limit), limit);
            }
        }
    }

    private void requireOpen(Optional<Deadline> found, Limit limit) {
        Deadline deadline = found.orElseThrow(() ->
                new InvalidInputException(TARGET, "the step has no date: the case has no deadline " + limit.rule()));
        if (!deadline.isOpen()) {
            throw new InvalidInputException(
                    TARGET,
                    "the deadline " + ledger.ruleOf(deadline).name() + " (" + limit.rule() + ") was closed on "
                            + Texts.dueDate(deadline.getClosedOn())
                            + ", so that the step would be counted against a date that is over");
        }
    }

    private Optional<Deadline> deadline(String reference, Limit limit) {
        return ledger.find(reference, new RuleCode(limit.rule()), limit.subject());
    }

    private static List<String> warnings(RunningProcess process, Step from, Target to) {
        List<String> warnings = new ArrayList<>();
        warnings.add("What lies between “" + from.name() + "” and “" + to.name()
                + "” is not done: no form is filled in and no notice is written for it.");
        List<String> others = process.steps().stream()
                .filter(step -> !step.id().equals(from.id()))
                .map(Step::name)
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            warnings.add("The case stays at these steps as well: " + String.join(", ", others)
                    + ". Where they meet, the model waits for each of them.");
        }
        return warnings;
    }
}
