package org.sendcasework.escalation.stuck;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.escalation.stuck.CaseStanding.RunningProcess;
import org.sendcasework.escalation.stuck.RepairPreview.Change;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets a stuck case going again. A repair is tried first: it is made in a transaction that is always taken back, so that
 * the person sees exactly what confirming it does. Confirming it on another state of the case than the one that was seen is
 * a conflict. What was done, by whom and why is kept for good.
 */
@Service
public class StuckRepairs {

    private static final int LONGEST_REASON = 1000;
    private static final String MOVED_ON =
            "The case has moved on since you looked. Nothing was changed. Look at it again, and repeat if it is still stuck.";

    private final CaseStandings standings;
    private final List<Repair> repairs;
    private final StuckRepairRepository done;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StuckRepairs(
            CaseStandings standings,
            List<Repair> repairs,
            StuckRepairRepository done,
            CaseFiles caseFiles,
            CaseRecords records,
            DeadlineLedger ledger,
            CurrentUser currentUser,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.standings = standings;
        this.repairs = repairs;
        this.done = done;
        this.caseFiles = caseFiles;
        this.records = records;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The state of a case in the engine.
     *
     * @throws org.sendcasework.shared.NotFoundException if there is no such case or nothing runs for it
     */
    @Transactional(readOnly = true)
    public CaseStanding standing(String reference) {
        caseFiles.byReference(reference);
        return standings.of(reference);
    }

    /** The repairs made to a case, the latest first. */
    @Transactional(readOnly = true)
    public List<StuckRepair> of(String reference) {
        return done.findByCaseReferenceOrderByDoneAtDesc(reference);
    }

    /**
     * What a repair would do. The repair is made and rolled back: nothing is changed and nothing is sent, since sending
     * is a step that the engine does later.
     *
     * @throws InvalidInputException if it is refused
     * @throws ConflictException if the case has moved since the person looked
     */
    public RepairPreview preview(RepairOrder order) {
        return explained(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return apply(order);
        }));
    }

    /**
     * Makes a repair and keeps who made it, why, and what changed.
     *
     * @throws InvalidInputException if it is refused or no reason is given
     * @throws ConflictException if the case has moved since the person looked
     */
    public RepairPreview repair(RepairOrder order) {
        Inputs.text("reason", order.reason(), LONGEST_REASON);
        return explained(() -> transaction.execute(status -> {
            RepairPreview made = apply(order);
            done.save(new StuckRepair(order, made.place(), lines(made), currentUser.username(), clock.instant()));
            records.note(
                    caseFiles.byReference(order.caseReference()),
                    "REPAIR",
                    order.kind().words() + ": " + made.place() + ". "
                            + order.reason().strip());
            return made;
        }));
    }

    private RepairPreview apply(RepairOrder order) {
        caseFiles.byReference(order.caseReference());
        CaseStanding before = standings.of(order.caseReference());
        if (!before.state().equals(order.state())) {
            throw new ConflictException(MOVED_ON);
        }
        RunningProcess process = before.processOf(order.processId());
        if (process == null) {
            throw new ConflictException(MOVED_ON);
        }
        Map<String, Line> linesBefore = lines(before);
        Repair.Done result = repairs.stream()
                .filter(repair -> repair.does(order.kind()))
                .findFirst()
                .orElseThrow()
                .apply(process, order);
        Map<String, Line> linesAfter = lines(standings.find(order.caseReference()));
        return new RepairPreview(order, result.place(), changes(linesBefore, linesAfter), result.warnings());
    }

    /** Of two people who act at the same moment, one gets a conflict, whether the engine or our tables notice it. */
    private static <T> T explained(Supplier<T> work) {
        try {
            return Objects.requireNonNull(work.get());
        } catch (OptimisticLockingException | OptimisticLockingFailureException e) {
            throw new ConflictException(MOVED_ON);
        }
    }

    /** Something in the engine: what it is and its state. */
    private record Line(String what, String how) {}

    private Map<String, Line> lines(CaseStanding standing) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (RunningProcess process : standing.processes()) {
            lines.put(
                    "process " + process.id(),
                    new Line("Process " + process.name(), process.suspended() ? "suspended" : "running"));
            process.steps().forEach(step -> lines.put("step " + step.id(), new Line("Step " + step.name(), "here")));
            process.tasks()
                    .forEach(task -> lines.put(
                            "task " + task.id(),
                            new Line(
                                    "Task " + task.name(),
                                    "owner " + (task.owner() == null ? "nobody" : task.owner()) + ", due "
                                            + (task.due() == null ? "on no day" : task.due()))));
            process.jobs()
                    .forEach(job -> lines.put(
                            "job " + job.id(),
                            new Line(
                                    (job.timer() ? "Timer " : "Step of the engine ") + job.name(),
                                    (job.due() == null ? "on no day" : job.due())
                                            + (job.isGivenUp() ? ", given up" : ""))));
        }
        ledger.of(standing.reference())
                .forEach(deadline -> lines.put(
                        "limit " + deadline.getId(),
                        new Line(
                                "Limit " + ledger.ruleOf(deadline).name(),
                                deadline.getStatus() + ", due " + deadline.getDueDate())));
        return lines;
    }

    private static List<Change> changes(Map<String, Line> before, Map<String, Line> after) {
        List<Change> changes = new ArrayList<>();
        before.forEach((key, line) -> {
            Line now = after.get(key);
            if (now == null) {
                changes.add(new Change(line.what(), line.how(), ""));
            } else if (!now.equals(line)) {
                changes.add(new Change(line.what(), line.how(), now.how()));
            }
        });
        after.forEach((key, line) -> {
            if (!before.containsKey(key)) {
                changes.add(new Change(line.what(), "", line.how()));
            }
        });
        return changes;
    }

    private static String lines(RepairPreview made) {
        return made.changes().stream()
                .map(change -> change.what() + ": " + (change.before().isEmpty() ? "begins" : change.before()) + " → "
                        + (change.after().isEmpty() ? "ends" : change.after()))
                .collect(Collectors.joining("\n"));
    }
}
