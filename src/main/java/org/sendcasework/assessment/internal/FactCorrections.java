package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Corrects facts of a case, open or closed. The dates of law that hang on a fact, with their timers and tasks, follow in
 * the same transaction. What it was stays on record, with who corrected it and why.
 */
@Service
public class FactCorrections {

    private static final int LONGEST_REASON = 1000;
    private static final String CORRECTED = "date-received-corrected";

    private final List<CaseFactSource> sources;
    private final FactCorrectionRepository corrections;
    private final CaseWork work;
    private final DeadlineLedger ledger;
    private final DeadlineTimers timers;
    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    FactCorrections(
            List<CaseFactSource> sources,
            FactCorrectionRepository corrections,
            CaseWork work,
            DeadlineLedger ledger,
            DeadlineTimers timers,
            RuntimeService runtime,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.corrections = corrections;
        this.work = work;
        this.ledger = ledger;
        this.timers = timers;
        this.runtime = runtime;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A deadline that stands otherwise after a correction. */
    public record Moved(String what, String before, String after) {}

    /**
     * What a correction does.
     *
     * @param before as people read it
     * @param after as people read it
     * @param deadlines those that stand otherwise
     * @param changes the deadlines that are due on another day
     * @param timersAndTasks what moves with them
     */
    public record Correction(
            CaseFact fact,
            String before,
            String after,
            List<Moved> deadlines,
            List<DeadlineChange> changes,
            List<DeadlineTimers.Moved> timersAndTasks) {}

    /** The facts of a case that can be corrected, as they stand. */
    @Transactional(readOnly = true)
    public List<CaseFact> of(String reference) {
        return facts(work.caseOf(reference));
    }

    private List<CaseFact> facts(CaseFile caseFile) {
        return sources.stream().flatMap(source -> source.of(caseFile).stream()).toList();
    }

    /** One fact by its code, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public CaseFact byCode(String reference, String code) {
        return fact(work.caseOf(reference), code);
    }

    private CaseFact fact(CaseFile caseFile, String code) {
        return facts(caseFile).stream()
                .filter(fact -> fact.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("The case has no such fact."));
    }

    /**
     * What a correction would do. It is made and taken back, so that it shows exactly what confirming it does.
     *
     * @throws InvalidInputException as {@link #correct}
     */
    public Correction preview(String reference, String code, String corrected, String reason, Integer version) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return apply(reference, code, corrected, reason, version);
        }));
    }

    /**
     * Corrects a fact, and every date that hangs on it.
     *
     * @param corrected what is right; a date in the form of ISO 8601
     * @param reason how it was found
     * @param version the version of the case file the officer saw; another one is a conflict
     * @throws InvalidInputException if it cannot be true, is what is recorded already, or no reason is given
     */
    public Correction correct(String reference, String code, String corrected, String reason, Integer version) {
        return Objects.requireNonNull(
                transaction.execute(status -> apply(reference, code, corrected, reason, version)));
    }

    private Correction apply(String reference, String code, String corrected, String why, Integer version) {
        CaseFile caseFile = work.toChange(reference);
        ConflictException.unlessSame(version, caseFile.getVersion());
        CaseFact fact = fact(caseFile, code);
        String reason = Inputs.text("reason", why, LONGEST_REASON);
        String right = fact.read(corrected);
        if (right.equals(fact.getValue())) {
            throw new InvalidInputException(
                    "corrected",
                    fact.getKind() == CaseFact.Kind.DATE ? "is already the recorded date" : "is already recorded");
        }
        Map<UUID, String> before = standing(reference);
        fact.write(right);
        List<DeadlineChange> changes = fact.getKind() == CaseFact.Kind.DATE
                        && !right.isEmpty()
                        && !fact.getValue().isEmpty()
                ? follow(reference, fact, LocalDate.parse(right), reason)
                : List.of();
        corrections.save(new FactCorrection(caseFile.getId(), fact, right, reason, work.officer(), work.now()));
        work.note(
                caseFile,
                "FACT_CORRECTED",
                fact.getWords() + " corrected from " + fact.getShown() + " to " + fact.shown(right) + ". " + reason);
        // Here, so that a preview can show it; the model's own step then finds nothing left and keeps it in the history
        List<DeadlineTimers.Moved> timersAndTasks = timers.realign(reference);
        if (!changes.isEmpty()) {
            noteInTheModel(reference);
        }
        return new Correction(
                fact, fact.getShown(), fact.shown(right), moved(reference, before), changes, timersAndTasks);
    }

    private List<DeadlineChange> follow(String reference, CaseFact fact, LocalDate right, String reason) {
        LocalDate wrong = LocalDate.parse(fact.getValue());
        List<DeadlineChange> changes = fact.triggers().stream()
                .flatMap(trigger ->
                        ledger.correctTrigger(reference, fact.subject(), trigger, wrong, right, reason).stream())
                .toList();
        fact.met().forEach(rule -> ledger.correctMetOn(reference, rule, fact.subject(), wrong, right));
        return changes;
    }

    /** A case on which nobody works any more has no model that waits for it. */
    private void noteInTheModel(String reference) {
        runtime.createExecutionQuery()
                .processDefinitionKey(AssessmentRequests.PROCESS)
                .processInstanceBusinessKey(reference)
                .messageEventSubscriptionName(CORRECTED)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(CORRECTED, waiting.getId()));
    }

    private Map<UUID, String> standing(String reference) {
        return ledger.of(reference).stream()
                .collect(Collectors.toMap(Deadline::getId, FactCorrections::words, (a, b) -> a, LinkedHashMap::new));
    }

    private static String words(Deadline deadline) {
        String due = "due " + Texts.dueDate(deadline.getDueDate());
        return switch (deadline.getStatus()) {
            case OPEN -> due;
            case MET ->
                due + ", done on " + Texts.dueDate(deadline.getClosedOn())
                        + (deadline.isMetLate() ? ", late" : ", in time");
            case LAPSED -> due + ", no longer applies";
        };
    }

    private List<Moved> moved(String reference, Map<UUID, String> before) {
        Map<UUID, Deadline> now =
                ledger.of(reference).stream().collect(Collectors.toMap(Deadline::getId, Function.identity()));
        List<Moved> moved = new ArrayList<>();
        before.forEach((id, words) -> {
            Deadline deadline = now.get(id);
            if (!words(deadline).equals(words)) {
                moved.add(new Moved(ledger.ruleOf(deadline).name(), words, words(deadline)));
            }
        });
        return moved;
    }

    /** Every correction of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<FactCorrection> history(String reference) {
        return corrections.findByCaseIdOrderByCorrectedAtDesc(
                work.caseOf(reference).getId());
    }
}
