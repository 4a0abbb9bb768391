package org.sendcasework.escalation.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.WorkKind;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recovery of a service standard: begun once a provider missed it in two cycles one after the other, once for each
 * provider and standard, and ended when it met the standard in two. A cycle in which nothing was due counts for neither.
 */
@Service
@Transactional
public class StandardRecoveries {

    private static final WorkKind RECOVERY = new WorkKind("REC");
    private static final String PROCESS = "standard-recovery";
    private static final RuleCode SRO = new RuleCode("RECOVERY-SRO-5D");
    private static final RuleCode ICB = new RuleCode("RECOVERY-ICB-10D");
    private static final RuleCode PLAN = new RuleCode("RECOVERY-PLAN-20D");
    private static final RuleCode REVIEW = new RuleCode("RECOVERY-REVIEW");
    private static final int PARTS_OF_AN_ACTION = 3;
    private static final int TWO_CYCLES = 2;

    private final StandardRecoveryRepository recoveries;
    private final RecoveryActionRepository actions;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;
    private final CurrentUser currentUser;
    private final Dates dates;

    StandardRecoveries(
            StandardRecoveryRepository recoveries,
            RecoveryActionRepository actions,
            DeadlineLedger ledger,
            RuntimeService runtime,
            CurrentUser currentUser,
            Dates dates) {
        this.recoveries = recoveries;
        this.actions = actions;
        this.ledger = ledger;
        this.runtime = runtime;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /** Begins or ends a recovery by how the last two cycles were judged, the latest first. */
    void after(String providerCode, RuleCode standard, List<StandardResult> lastTwo) {
        var open = recoveries.findByProviderCodeAndStandardAndClosedOnIsNull(providerCode, standard);
        boolean two = lastTwo.size() == TWO_CYCLES;
        if (open.isEmpty() && two && lastTwo.stream().noneMatch(StandardResult::isMet)) {
            begin(providerCode, standard);
        } else if (open.isPresent() && two && lastTwo.stream().allMatch(StandardResult::isMet)) {
            recovered(open.get());
        }
    }

    private void begin(String providerCode, RuleCode standard) {
        LocalDate today = dates.today();
        String reference =
                RECOVERY.numbered(today.getYear(), recoveries.nextNumber()).text();
        recoveries.saveAndFlush(new StandardRecovery(reference, providerCode, standard, today));
        List.of(SRO, ICB, PLAN).forEach(rule -> ledger.open(reference, rule, today));
        runtime.startProcessInstanceByKey(PROCESS, reference, Map.of("caseReference", reference));
    }

    private void recovered(StandardRecovery recovery) {
        close(recovery, StandardRecovery.ClosedBecause.RECOVERED);
        runtime.createMessageCorrelation("standard-met-for-two-cycles")
                .processInstanceBusinessKey(recovery.getReference())
                .correlate();
    }

    private void close(StandardRecovery recovery, StandardRecovery.ClosedBecause why) {
        recovery.close(dates.today(), why);
        ledger.lapseAll(recovery.getReference(), dates.today(), why.words());
    }

    /** The senior responsible owner took it up with the provider. */
    public void takenUpBySro(String reference, LocalDate on, String agreed) {
        StandardRecovery recovery = byReference(reference);
        dates.requireBetween("takenUpOn", on, recovery.getOpenedOn(), "the day it was found");
        recovery.takenUpBySro(on, agreed);
        ledger.meet(reference, SRO, on);
    }

    /** ICB place leadership took it up. */
    public void takenUpByIcb(String reference, LocalDate on, String agreed) {
        StandardRecovery recovery = byReference(reference);
        dates.requireBetween("takenUpOn", on, recovery.getSroOn(), "the day the senior responsible owner took it up");
        recovery.takenUpByIcb(on, agreed);
        ledger.meet(reference, ICB, on);
    }

    /**
     * The plan was agreed: its actions, one to a line as "what; who; by when", and the day of its review.
     *
     * @throws InvalidInputException naming the line that is not an action
     */
    public void agreePlan(String reference, LocalDate on, String plan, String actionLines, LocalDate reviewOn) {
        StandardRecovery recovery = byReference(reference);
        dates.requireBetween("agreedOn", on, recovery.getIcbOn(), "the day ICB place leadership took it up");
        requireToCome("reviewOn", reviewOn);
        List<String[]> read = readActions(actionLines);
        recovery.agree(on, plan, reviewOn);
        read.forEach(parts -> recovery.add(parts[0], parts[1], LocalDate.parse(parts[2])));
        ledger.meet(reference, PLAN, on);
        ledger.open(reference, REVIEW, reviewOn);
    }

    private static List<String[]> readActions(String lines) {
        List<String[]> read = new ArrayList<>();
        for (String line : lines.lines().filter(text -> !text.isBlank()).toList()) {
            int number = read.size() + 1;
            String[] parts = line.split(";");
            if (parts.length != PARTS_OF_AN_ACTION) {
                throw new InvalidInputException(
                        "actions", "line " + number + " must be: what; who; by when, such as 2027-01-29");
            }
            String where = "line " + number + ", ";
            try {
                read.add(new String[] {
                    Inputs.text(where + "what", parts[0], 500),
                    Inputs.text(where + "who", parts[1], 200),
                    Inputs.date(where + "by when", parts[2]).toString()
                });
            } catch (InvalidInputException e) {
                throw new InvalidInputException("actions", e.field() + " " + e.rule());
            }
        }
        if (read.isEmpty()) {
            throw new InvalidInputException("actions", "give at least one action");
        }
        return read;
    }

    /**
     * The plan was reviewed.
     *
     * @param nextReviewOn when it is reviewed again; null when the service ended, which ends the recovery
     */
    public void review(String reference, LocalDate on, String progress, LocalDate nextReviewOn) {
        StandardRecovery recovery = byReference(reference);
        dates.requireBetween("reviewedOn", on, recovery.getPlanAgreedOn(), "the plan");
        ledger.meet(reference, REVIEW, on);
        if (nextReviewOn == null) {
            recovery.review(progress, null);
            close(recovery, StandardRecovery.ClosedBecause.SERVICE_ENDED);
            return;
        }
        requireToCome("nextReviewOn", nextReviewOn);
        recovery.review(progress, nextReviewOn);
        // The review that was held is closed in the database before the next is opened: only one may be open
        recoveries.flush();
        ledger.open(reference, REVIEW, nextReviewOn);
    }

    /** An action of a plan was done today. */
    public void done(UUID actionId) {
        actions.findById(actionId)
                .orElseThrow(() -> new NotFoundException("There is no such action."))
                .done(dates.today(), currentUser.username());
    }

    private void requireToCome(String field, LocalDate day) {
        if (!day.isAfter(dates.today())) {
            throw new InvalidInputException(field, "must be after today");
        }
    }

    /** The recovery, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public StandardRecovery byReference(String reference) {
        return recoveries
                .findByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no recovery " + reference + "."));
    }

    /** When the current step is due; null when it is closed. */
    @Transactional(readOnly = true)
    public LocalDate nextDue(StandardRecovery recovery) {
        return ledger.of(recovery.getReference()).stream()
                .filter(Deadline::isOpen)
                .map(Deadline::getDueDate)
                .findFirst()
                .orElse(null);
    }

    /** All recoveries with their actions, the latest first. */
    @Transactional(readOnly = true)
    public List<StandardRecovery> all() {
        return recoveries.findAllByOrderByOpenedOnDescReferenceDesc();
    }
}
