package org.sendcasework.escalation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.advice.AdviceGivenUp;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.casefile.CaseEndedEarly;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.WorkRecords;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLapsed;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.DeadlineMet;
import org.sendcasework.clock.DeadlineMoved;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.Incidents;
import org.sendcasework.escalation.internal.EscalationPolicies.DatedStep;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Escalates deadlines by their policy: one process instance for each deadline that is near or missed. Each step is
 * taken once, by a unique key in the database, and escalation ends in the transaction in which the deadline is closed.
 * The steps are rows of the table {@code escalation-ladder}.
 */
@Service("escalationService")
@Transactional
public class Escalations {

    /** Our own standard for explaining a missed date. */
    public static final RuleCode EXPLAIN = new RuleCode("DELAY-REASON-5D");

    /** The local standard for the late-reply decision. */
    public static final RuleCode DECIDE = new RuleCode("LATE-REPLY-5D");

    /** The standards whose tasks are in the escalation itself. */
    public static final Set<RuleCode> OWN_STANDARDS = Set.of(EXPLAIN, DECIDE);

    /** The type of the incident that a step can ask for. */
    public static final String INCIDENT = "deadline-escalated";

    private static final int RAISED_PRIORITY = 75;

    private final EscalationRepository escalations;
    private final EscalationPolicies ladders;
    private final EscalationProcesses processes;
    private final EscalationMessages messages;
    private final DeadlineLedger ledger;
    private final WorkRecords records;
    private final Incidents incidents;
    private final TaskService tasks;
    private final Clock clock;

    Escalations(
            EscalationRepository escalations,
            EscalationPolicies ladders,
            EscalationProcesses processes,
            EscalationMessages messages,
            DeadlineLedger ledger,
            WorkRecords records,
            Incidents incidents,
            TaskService tasks,
            Clock clock) {
        this.escalations = escalations;
        this.ladders = ladders;
        this.processes = processes;
        this.messages = messages;
        this.ledger = ledger;
        this.records = records;
        this.incidents = incidents;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Starts the escalation of a deadline, unless it is closed or is already escalating. Steps that have fallen due are
     * taken at once, in order; the process then waits for the next.
     *
     * @param subjectId the request or consultation the deadline is about; null for the case itself
     */
    public void begin(String caseReference, RuleCode ruleCode, String subjectId) {
        ledger.find(caseReference, ruleCode, subjectId).filter(Deadline::isOpen).ifPresent(this::begin);
    }

    private void begin(Deadline deadline) {
        if (!processes.isClimbing(deadline) && ladders.next(deadline).isPresent()) {
            processes.start(deadline);
        }
    }

    /** Whether a step is due. */
    public enum When {
        NOW,
        LATER,
        /** Every step was taken and the deadline is still open. */
        NONE,
        /** The deadline is closed. */
        CLOSED
    }

    /** When the next escalation step of a deadline is due, as the model asks. */
    @Transactional(readOnly = true)
    public When whenIsNext(UUID deadlineId) {
        Deadline deadline = ledger.byId(deadlineId);
        return ladders.next(deadline)
                .map(next -> isDue(next) ? When.NOW : When.LATER)
                .orElse(deadline.isOpen() ? When.NONE : When.CLOSED);
    }

    private boolean isDue(DatedStep next) {
        return !next.day().isAfter(LocalDate.now(clock));
    }

    /** The next escalation step of a deadline; empty when it is closed or every step was taken. */
    @Transactional(readOnly = true)
    public Optional<NextEscalationStep> nextRung(UUID deadlineId) {
        return ladders.next(ledger.byId(deadlineId))
                .map(next -> new NextEscalationStep(
                        next.step().rung(),
                        next.step().words(),
                        next.day(),
                        next.step().tells().keySet(),
                        next.step().asks()));
    }

    /**
     * The moment for which the process waits: 00:00 in London of the day of the next step. It is calculated whenever it
     * is asked for, so that a corrected date or a changed table moves it. Once nothing is left it is the first day
     * after the deadline, on which the process finds that out.
     */
    @Transactional(readOnly = true)
    public Date nextRungAt(UUID deadlineId) {
        Deadline deadline = ledger.byId(deadlineId);
        return LegalDates.startOf(ladders.next(deadline)
                .map(DatedStep::day)
                .orElse(deadline.getDueDate().plusDays(1)));
    }

    /** A step that was taken just now. */
    public record Taken(UUID escalationId, EscalationStep.Asks asks) {}

    /**
     * Takes the next escalation step of a deadline, if it has fallen due: notifies people, notes it on the case, and
     * opens the deadline for what it asks for.
     *
     * @param executionId where an incident is raised, if the step asks for one
     */
    public Optional<Taken> takeRung(UUID deadlineId, String executionId) {
        Deadline deadline = ledger.byId(deadlineId);
        return ladders.next(deadline).filter(this::isDue).map(next -> take(deadline, next, executionId));
    }

    private Taken take(Deadline deadline, DatedStep next, String executionId) {
        EscalationStep step = next.step();
        Escalation escalation = escalations.saveAndFlush(new Escalation(deadline, step, next.day(), clock.instant()));
        escalation.told(messages.tell(escalation, step, deadline));
        String subject = escalation.getId().toString();
        String reference = deadline.getCaseReference();
        if (EscalationStepCodes.APPROACHING.equals(step.rung())) {
            raiseTasksOf(reference);
        }
        switch (step.asks()) {
            // From the day it was missed, whenever that came to light
            case REASON -> ledger.open(reference, EXPLAIN, deadline.getDueDate().plusDays(1), subject);
            case DECISION -> ledger.open(reference, DECIDE, LocalDate.now(clock), subject);
            case INCIDENT ->
                incidents.raise(
                        INCIDENT,
                        executionId,
                        "climb-the-ladder",
                        subject,
                        "Case " + reference + ", deadline " + deadline.getRuleCode() + ": missed since "
                                + Texts.date(deadline.getDueDate().plusDays(1)) + ". " + step.words() + ".");
            case NOTHING -> {}
        }
        note(
                reference,
                name(deadline) + ": " + lowerFirst(step.words()) + ". Due on "
                        + Texts.dueDate(deadline.getDueDate())
                        + (deadline.isOpen() ? ", not done yet." : ", done late.")
                        + whoWasTold(escalation));
        return new Taken(escalation.getId(), step.asks());
    }

    private static String lowerFirst(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String whoWasTold(Escalation escalation) {
        return escalation.getTold().isEmpty()
                ? ""
                : " Notified: "
                        + escalation.getTold().stream().map(Audience::words).collect(Collectors.joining(", ")) + ".";
    }

    /** Those who work on the case see its tasks rise in the list. */
    private void raiseTasksOf(String reference) {
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(reference).list()) {
            tasks.setPriority(task.getId(), Math.max(task.getPriority(), RAISED_PRIORITY));
        }
    }

    private void note(String reference, String text) {
        records.noteIfKnown(reference, "DEADLINE", text);
    }

    private void lapse(Escalation escalation, RuleCode standard, String why) {
        String subject = escalation.getId().toString();
        ledger.find(escalation.getCaseReference(), standard, subject)
                .filter(Deadline::isOpen)
                .ifPresent(open ->
                        ledger.lapse(escalation.getCaseReference(), standard, subject, LocalDate.now(clock), why));
    }

    @EventListener
    void on(DeadlineMet met) {
        close(met.deadlineId());
    }

    @EventListener
    void on(DeadlineLapsed lapsed) {
        close(lapsed.deadlineId());
    }

    /** After a death nobody is asked why a date was missed, or how to go on. */
    @EventListener
    void on(CaseEndedEarly ended) {
        if (ended.outcome() != CaseOutcome.DIED) {
            return;
        }
        escalations
                .findOfWholeCase(ended.caseReference(), ended.caseReference() + "-%")
                .forEach(escalation -> {
                    processes.cancelTasks(escalation);
                    lapse(escalation, EXPLAIN, ended.outcome().words());
                    lapse(escalation, DECIDE, ended.outcome().words());
                });
    }

    /** A manager has decided that the case proceeds without the advice: nobody is asked for that decision any more. */
    @EventListener
    void on(AdviceGivenUp givenUp) {
        ledger.find(givenUp.caseReference(), AdviceService.REPLY, givenUp.adviceRequestId())
                .ifPresent(deadline -> {
                    processes.endDecision(deadline);
                    ladders.taken(deadline)
                            .forEach(escalation -> lapse(escalation, DECIDE, "The case proceeds without the advice"));
                    // The step that would have asked for the decision is no longer among those to wait for
                    processes.lookAgain(deadline, nextRungAt(deadline.getId()));
                });
    }

    /**
     * Takes back what was asked of people because of the family's own time, which is nobody's duty.
     *
     * @return whether anything was asked
     */
    public boolean takeBackWhatTheFamilyDidNotOwe(UUID escalationId) {
        Escalation escalation = byId(escalationId);
        if (!deadlineOf(escalation).isOfTheFamily()) {
            return false;
        }
        processes.cancelTasks(escalation);
        lapse(escalation, EXPLAIN, "The family's own time is not a deadline that anybody misses");
        lapse(escalation, DECIDE, "The family's own time is not a deadline that anybody misses");
        return true;
    }

    /** Escalation ends with its deadline. Of a breach the reason is asked for all the same. */
    private void close(UUID deadlineId) {
        Deadline deadline = ledger.byId(deadlineId);
        List<Escalation> taken = ladders.taken(deadline);
        if (taken.isEmpty()) {
            return;
        }
        processes.end(deadline);
        taken.forEach(escalation -> lapse(escalation, DECIDE, "The reply is no longer awaited"));
        if (deadline.isMetLate() && ladders.next(deadline).isPresent()) {
            processes.start(deadline);
        }
    }

    /**
     * A corrected date behaves as if it had been known from the start: a step that was too early is withdrawn, the next
     * one waits for its new day, and work that was done late must be explained.
     */
    @EventListener
    public void on(DeadlineMoved moved) {
        Deadline deadline = ledger.byId(moved.deadlineId());
        List<Escalation> taken = ladders.taken(deadline);
        if (!taken.isEmpty()) {
            Map<String, LocalDate> days = ladders.of(deadline).stream()
                    .collect(Collectors.toMap(dated -> dated.step().rung(), DatedStep::day));
            LocalDate seenOn = deadline.isOpen() ? LocalDate.now(clock) : deadline.getClosedOn();
            List<Escalation> tooEarly = taken.stream()
                    .filter(rung -> seenOn.isBefore(days.getOrDefault(rung.getRung(), seenOn)))
                    .toList();
            tooEarly.forEach(rung -> takeBack(rung, deadline));
            if (tooEarly.size() == taken.size()) {
                // It is not near any more; the model's own timer lets it begin again
                processes.end(deadline);
            } else if (deadline.isOpen()) {
                processes.lookAgain(deadline, nextRungAt(deadline.getId()));
                begin(deadline);
            }
        }
        if (deadline.isMetLate()) {
            begin(deadline);
        }
    }

    private void takeBack(Escalation escalation, Deadline deadline) {
        processes.cancelTasks(escalation);
        lapse(escalation, EXPLAIN, "The corrected date was not missed");
        lapse(escalation, DECIDE, "The corrected date was not missed");
        messages.withdraw(escalation);
        if (escalation.getDelayReason() != null) {
            note(
                    escalation.getCaseReference(),
                    name(deadline) + ": the corrected date shows that it was not missed. The reason given for the delay"
                            + " no longer applies.");
        }
        escalations.delete(escalation);
        escalations.flush();
    }

    @Transactional(readOnly = true)
    public Escalation byId(UUID id) {
        return escalations
                .findById(id)
                .orElseThrow(() -> new ConflictException(
                        "The date has been corrected and is no longer missed. Refresh your list."));
    }

    private String name(Deadline deadline) {
        return ledger.ruleOf(deadline).name();
    }

    /** The deadline an escalation is about. */
    @Transactional(readOnly = true)
    public Deadline deadlineOf(Escalation escalation) {
        return ledger.byId(escalation.getDeadlineId());
    }

    /** The steps that the deadlines of a case have taken, oldest first. */
    @Transactional(readOnly = true)
    public List<Escalation> of(String caseReference) {
        return escalations.findByCaseReferenceOrderByBegunAtAscFellDueOnAsc(caseReference);
    }
}
