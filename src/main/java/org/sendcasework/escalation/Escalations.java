package org.sendcasework.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.casefile.WorkRecords;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.DeadlineMoved;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the escalation of a deadline, one process instance for each rung, and keeps what came of it. The ladder of
 * rungs, people and channels grows here and in {@code deadline-escalation.bpmn}, and nowhere else.
 */
@Service("escalationService")
@Transactional
public class Escalations {

    /** Our own standard for explaining a missed date. */
    public static final String EXPLAIN = "DELAY-REASON-5D";

    private static final String PROCESS = "deadline-escalation";
    private static final String ESCALATION_ID = "escalationId";
    private static final int RAISED_PRIORITY = 75;

    private final EscalationRepository escalations;
    private final DeadlineLedger ledger;
    private final WorkRecords records;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CurrentUser currentUser;
    private final Clock clock;

    Escalations(
            EscalationRepository escalations,
            DeadlineLedger ledger,
            WorkRecords records,
            RuntimeService runtime,
            TaskService tasks,
            CurrentUser currentUser,
            Clock clock) {
        this.escalations = escalations;
        this.ledger = ledger;
        this.records = records;
        this.runtime = runtime;
        this.tasks = tasks;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Begins a rung of a case's deadline, unless the deadline is closed or the rung was taken before. Each rung has an
     * instance of its own, so that it never holds up the case.
     */
    public void begin(String caseReference, String ruleCode, String subjectId, Rung rung) {
        (subjectId == null ? ledger.find(caseReference, ruleCode) : ledger.find(caseReference, ruleCode, subjectId))
                .filter(Deadline::isOpen)
                .ifPresent(deadline -> begin(deadline, rung));
    }

    private void begin(Deadline deadline, Rung rung) {
        if (escalations.findByDeadlineIdAndRung(deadline.getId(), rung).isPresent()) {
            return;
        }
        Escalation escalation = escalations.saveAndFlush(new Escalation(deadline, rung, clock.instant()));
        if (rung == Rung.MISSED) {
            // From the day it was missed, whenever that came to light
            ledger.open(
                    deadline.getCaseReference(),
                    EXPLAIN,
                    deadline.getDueDate().plusDays(1),
                    escalation.getId().toString());
        }
        runtime.startProcessInstanceByKey(
                PROCESS,
                deadline.getCaseReference(),
                Map.of(
                        ESCALATION_ID,
                        escalation.getId().toString(),
                        "caseReference",
                        deadline.getCaseReference(),
                        "ruleCode",
                        deadline.getRuleCode(),
                        "rung",
                        rung.name()));
    }

    /** Warns those who work on the case: their open tasks rise in the list, and the case file says why. */
    public void warn(UUID escalationId) {
        Escalation escalation = byId(escalationId);
        Deadline deadline = deadlineOf(escalation);
        escalation.warned();
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(escalation.getCaseReference())
                .list()) {
            tasks.setPriority(task.getId(), Math.max(task.getPriority(), RAISED_PRIORITY));
        }
        records.note(
                escalation.getCaseReference(),
                "DEADLINE",
                name(deadline) + ": due on " + Texts.dueDate(deadline.getDueDate()) + ", not done yet.");
    }

    /** Records why a date was missed. */
    public void explain(UUID escalationId, DelayExplained explained) {
        Escalation escalation = byId(escalationId);
        if (explained.forecastOn().isBefore(LocalDate.now(clock))) {
            throw new InvalidInputException("forecastOn", "must not be in the past");
        }
        if (explained.familyToldOn() != null && explained.familyToldOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidInputException("familyToldOn", "must not be in the future");
        }
        escalation.explain(explained, currentUser.username(), clock.instant());
        ledger.find(escalation.getCaseReference(), EXPLAIN, escalationId.toString())
                .filter(Deadline::isOpen)
                .ifPresent(open -> ledger.meet(
                        escalation.getCaseReference(), EXPLAIN, escalationId.toString(), LocalDate.now(clock)));
        records.note(
                escalation.getCaseReference(),
                "DEADLINE",
                name(deadlineOf(escalation)) + ": missed. " + explained.reason().words() + ". "
                        + explained.explanation() + " Expected on " + Texts.date(explained.forecastOn()) + ".");
    }

    /**
     * A corrected date behaves as if it had been known from the start: a rung that it shows to be too early is taken
     * back, and work that it shows to have been done late must be explained.
     */
    @EventListener
    void on(DeadlineMoved moved) {
        Deadline deadline = ledger.byId(moved.deadlineId());
        for (Rung rung : Rung.values()) {
            escalations
                    .findByDeadlineIdAndRung(deadline.getId(), rung)
                    .filter(taken -> isTooEarly(deadline, rung))
                    .ifPresent(this::takeBack);
        }
        if (deadline.isMetLate()) {
            begin(deadline, Rung.MISSED);
        }
    }

    private boolean isTooEarly(Deadline deadline, Rung rung) {
        LocalDate day = deadline.isOpen() ? LocalDate.now(clock) : deadline.getClosedOn();
        return rung == Rung.MISSED ? !day.isAfter(deadline.getDueDate()) : day.isBefore(deadline.getWarnDate());
    }

    private void takeBack(Escalation escalation) {
        String reference = escalation.getCaseReference();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, PROCESS)
                .variableValueEquals(ESCALATION_ID, escalation.getId().toString())
                .list()
                .forEach(waiting -> runtime.createMessageCorrelation("deadline-no-longer-missed")
                        .processInstanceId(waiting.getId())
                        .correlate());
        ledger.find(reference, EXPLAIN, escalation.getId().toString())
                .filter(Deadline::isOpen)
                .ifPresent(open -> ledger.lapse(
                        reference,
                        EXPLAIN,
                        escalation.getId().toString(),
                        LocalDate.now(clock),
                        "The corrected date was not missed"));
        if (escalation.getDelayReason() != null) {
            records.note(
                    reference,
                    "DEADLINE",
                    name(deadlineOf(escalation)) + ": the corrected date shows that it was not missed. The reason given"
                            + " for the delay no longer applies.");
        }
        escalations.delete(escalation);
        escalations.flush();
    }

    @Transactional(readOnly = true)
    public Escalation byId(UUID id) {
        return escalations
                .findById(id)
                .orElseThrow(() -> new ConflictException(
                        "The date was corrected meanwhile and is no longer missed. Refresh your list."));
    }

    private String name(Deadline deadline) {
        return ledger.ruleOf(deadline).name();
    }

    /** The deadline an escalation is about. */
    @Transactional(readOnly = true)
    public Deadline deadlineOf(Escalation escalation) {
        return ledger.byId(escalation.getDeadlineId());
    }

    @Transactional(readOnly = true)
    public List<Escalation> of(String caseReference) {
        return escalations.findByCaseReferenceOrderByBegunAt(caseReference);
    }
}
