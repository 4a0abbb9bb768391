package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.internal.OrderDeadlines.DRAFT_AFTER_ORDER;
import static org.sendcasework.assessment.internal.OrderDeadlines.PLAN_CHANGED;
import static org.sendcasework.assessment.internal.OrderDeadlines.PLAN_KEPT;

import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a re-assessment that was ordered. The re-assessment is a request with its own case; what came of it, and
 * when, is read there. Ten weeks after the order the family knows that the plan is kept, or fourteen weeks after it has
 * the plan that was changed (regulation 44(2)(b)).
 */
@Service
@Transactional
public class OrderedReassessments {

    private static final String FIELD = "reassessmentReference";

    private final OrderedWorkRepository orders;
    private final CaseFiles caseFiles;
    private final DeadlineLedger ledger;

    OrderedReassessments(OrderedWorkRepository orders, CaseFiles caseFiles, DeadlineLedger ledger) {
        this.orders = orders;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
    }

    /** Whether this step of an order waits for the end of a re-assessment. */
    @Transactional(readOnly = true)
    public boolean waitsForTheEnd(UUID orderId, RuleCode rule) {
        return rule.equals(PLAN_CHANGED)
                && orders.findById(orderId).orElseThrow().isReassessment();
    }

    /**
     * Closes the order with the outcome of the re-assessment.
     *
     * @param reassessmentReference the case of the re-assessment, which must be about the same child and have ended
     * @throws InvalidInputException names the field {@code reassessmentReference}
     */
    public void end(String reference, UUID orderId, String reassessmentReference) {
        CaseFile reassessment = reassessmentOf(caseFiles.byReference(reference), reassessmentReference.strip());
        LocalDate on = reassessment.getOutcomeOn();
        CaseOutcome outcome = reassessment.getOutcome();
        switch (outcome) {
            case PLAN_KEPT -> met(reference, PLAN_KEPT, PLAN_CHANGED, on, outcome);
            case PLAN_REPLACED -> met(reference, PLAN_CHANGED, PLAN_KEPT, on, outcome);
            default -> {
                ledger.lapse(reference, PLAN_KEPT, on, outcome.words());
                ledger.lapse(reference, PLAN_CHANGED, on, outcome.words());
            }
        }
        // Orders of before this step existed have a limit for a draft too
        if (ledger.isOpen(reference, DRAFT_AFTER_ORDER, null)) {
            ledger.lapse(reference, DRAFT_AFTER_ORDER, on, outcome.words());
        }
        orders.findById(orderId)
                .orElseThrow()
                .close(
                        outcome.endsEarly() ? OrderedWorkRecord.Status.ENDED : OrderedWorkRecord.Status.DONE,
                        on,
                        outcome.words() + " (" + reassessment.getReference() + ")");
    }

    private void met(String reference, RuleCode met, RuleCode other, LocalDate on, CaseOutcome outcome) {
        ledger.meet(reference, met, on);
        ledger.lapse(reference, other, on, outcome.words());
    }

    private CaseFile reassessmentOf(CaseFile caseFile, String reassessmentReference) {
        CaseFile other = caseFiles
                .find(reassessmentReference)
                .filter(found -> found.isReassessment() && isOfSameBirthDate(caseFile, found))
                .orElseThrow(() -> new InvalidInputException(
                        FIELD, "is not the reference of a re-assessment of this child or young person"));
        if (other.getOutcome() == null) {
            throw new InvalidInputException(
                    FIELD, "names a re-assessment that has not ended; this task stays open until it has");
        }
        if (other.getOutcome() == CaseOutcome.REASSESSMENT_REFUSED) {
            throw new InvalidInputException(
                    FIELD, "names a request that was refused, which does not do what is ordered");
        }
        return other;
    }

    private static boolean isOfSameBirthDate(CaseFile one, CaseFile other) {
        return one.getPerson().getDateOfBirth().equals(other.getPerson().getDateOfBirth());
    }
}
