package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.CaseClosed;
import org.sendcasework.casefile.CaseEndedEarly;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a case before its decision: the request is withdrawn, the child moves to another authority (which decides for
 * itself, with its own first day), or dies. Open deadlines end with it; those already missed stay missed.
 */
@Service("caseEndingService")
@Transactional
public class CaseEnding {

    private final CaseWork work;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;
    private final Dates dates;

    CaseEnding(CaseWork work, DeadlineLedger ledger, RuntimeService runtime, Dates dates) {
        this.work = work;
        this.ledger = ledger;
        this.runtime = runtime;
        this.dates = dates;
    }

    /**
     * Ends the case early.
     *
     * @param outcome WITHDRAWN, MOVED_AWAY or DIED
     * @param on the day it happened, not in the future and not before the request
     * @param version the version of the case file the officer saw; another one is a conflict
     */
    public void end(String reference, CaseOutcome outcome, LocalDate on, String reason, Integer version) {
        CaseFile caseFile = work.toChange(reference);
        requireUnchanged(caseFile, version);
        if (!outcome.endsEarly()) {
            throw new InvalidInputException("outcome", "must be WITHDRAWN, MOVED_AWAY or DIED");
        }
        dates.requireNotInFuture("on", on);
        dates.requireNotBefore("on", on, caseFile.getDateReceived(), "the day the request was received");
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "say what happened and who told us");
        }
        caseFile.close(outcome, on);
        ledger.lapseAll(reference, on, outcome.words());
        work.note(caseFile, on, "CASE_ENDED", outcome.words() + ". " + reason.strip());
        if (outcome != CaseOutcome.DIED) {
            ledger.open(reference, AssessmentRules.CONFIRM_END, dates.today());
        }
        work.publish(new CaseClosed(reference, outcome, on));
        work.publish(new CaseEndedEarly(reference, outcome, on));
        runtime.createMessageCorrelation("case-ended-early")
                .processInstanceBusinessKey(reference)
                .setVariables(Map.of("endReason", outcome.name()))
                .correlate();
    }

    static void requireUnchanged(CaseFile caseFile, Integer version) {
        if (!caseFile.getVersion().equals(version)) {
            throw new ConflictException("Someone else changed case " + caseFile.getReference()
                    + " while you were looking at it. Open it again, check what changed, and repeat your step.");
        }
    }

    /** Records that the withdrawal was confirmed to the family in writing. */
    public void confirmWithdrawal(String reference, LocalDate on, String text) {
        CaseFile caseFile = work.caseOf(reference);
        dates.requireNotInFuture("confirmedOn", on);
        work.notifyFamily(caseFile, NoticeKind.WITHDRAWAL_CONFIRMED, on, text);
        ledger.meet(reference, AssessmentRules.CONFIRM_END, on);
    }

    /** Records that the new authority was told. Our clocks do not pass to it. */
    public void tellNewAuthority(String reference, String authority, LocalDate on, boolean fileSent) {
        CaseFile caseFile = work.caseOf(reference);
        dates.requireNotInFuture("toldOn", on);
        work.notify(
                caseFile,
                NoticeKind.MOVED_TO_YOUR_AREA,
                new NoticeRecipient(RecipientRole.AUTHORITY, authority),
                on,
                "The request " + reference + " ended here because the child moved to your area."
                        + (fileSent ? " The case file was sent with it." : ""));
        ledger.meet(reference, AssessmentRules.CONFIRM_END, on);
    }
}
