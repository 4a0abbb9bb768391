package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.ProcessPlaces;
import org.sendcasework.engine.ProcessStanding;
import org.sendcasework.letters.LetterField;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a case before its decision: the request is withdrawn, the child moves to another authority (which decides for
 * itself, with its own first day), or dies. Open deadlines end with it; those already missed stay missed.
 */
@Service("caseEndingService")
public class CaseEnding {

    private final CaseWork work;
    private final DeadlineLedger ledger;
    private final EndedCases endings;
    private final Withdrawals withdrawals;
    private final Letters letters;
    private final ProcessPlaces places;
    private final RuntimeService runtime;
    private final Dates dates;
    private final TransactionTemplate transaction;

    CaseEnding(
            CaseWork work,
            DeadlineLedger ledger,
            EndedCases endings,
            Withdrawals withdrawals,
            Letters letters,
            ProcessPlaces places,
            RuntimeService runtime,
            Dates dates,
            PlatformTransactionManager transactions) {
        this.work = work;
        this.ledger = ledger;
        this.endings = endings;
        this.withdrawals = withdrawals;
        this.letters = letters;
        this.places = places;
        this.runtime = runtime;
        this.dates = dates;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Ends the case early.
     *
     * @param outcome WITHDRAWN, MOVED_AWAY or DIED
     * @param on the day it happened, not in the future and not before the request
     * @param version the version of the case file the officer saw; another one is a conflict
     */
    public void end(String reference, CaseOutcome outcome, LocalDate on, String reason, Integer version) {
        end(reference, outcome, on, reason, null, version);
    }

    /**
     * The same where more than one parent is recorded.
     *
     * @param others what the other parents say of a withdrawal; null where nobody else is recorded
     */
    public void end(
            String reference, CaseOutcome outcome, LocalDate on, String reason, OtherParents others, Integer version) {
        transaction.executeWithoutResult(status -> apply(reference, outcome, on, reason, others, version));
    }

    /**
     * What ending the case would do. It is made and taken back, so that it shows exactly what confirming it does.
     *
     * @throws InvalidInputException as {@link #end}
     */
    public EndingPreview preview(
            String reference, CaseOutcome outcome, LocalDate on, String reason, OtherParents others, Integer version) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return apply(reference, outcome, on, reason, others, version);
        }));
    }

    private EndingPreview apply(
            String reference, CaseOutcome outcome, LocalDate on, String reason, OtherParents others, Integer version) {
        CaseFile caseFile = work.toChange(reference);
        ConflictException.unlessSame(version, caseFile.getVersion());
        if (!outcome.endsEarly()) {
            throw new InvalidInputException("outcome", "must be WITHDRAWN, MOVED_AWAY or DIED");
        }
        dates.requireNotInFuture("on", on);
        dates.requireNotBefore("on", on, caseFile.getDateReceived(), "the day the request was received");
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "Enter what was said, and by whom");
        }
        OtherParents heard = outcome == CaseOutcome.WITHDRAWN ? withdrawals.check(caseFile, others) : null;
        String words = reason.strip();
        List<ProcessStanding> standing = places.of(reference);
        List<Deadline> open = ledger.openOfWholeCase(reference);
        EndedCase ended = endings.keep(caseFile, outcome, on, words, heard);
        endings.keepDeadlines(ended, open);
        caseFile.close(outcome, on);
        ledger.endAll(reference, on, outcome.words());
        work.note(
                caseFile,
                on,
                "CASE_ENDED",
                outcome.words() + ". " + words + (heard == null ? "" : " " + heard.words() + "."));
        if (outcome != CaseOutcome.DIED) {
            ledger.open(reference, AssessmentRules.CONFIRM_END, dates.today());
        }
        work.publish(new CaseClosed(reference, outcome, on));
        work.publish(new CaseEndedEarly(reference, outcome, on));
        runtime.createMessageCorrelation("case-ended-early")
                .processInstanceBusinessKey(reference)
                .setVariables(Map.of("endReason", outcome.name()))
                .correlate();
        List<ProcessStanding> gone = places.endedSince(standing);
        endings.keepProcesses(ended, gone);
        return new EndingPreview(
                open,
                open.stream().filter(deadline -> deadline.isMissedOn(on)).toList(),
                steps(gone),
                outcome == CaseOutcome.DIED ? List.of() : steps(begun(reference, standing)));
    }

    /** Whether the form asks what other parents say of a withdrawal. */
    public boolean asksOthers(CaseFile caseFile) {
        return withdrawals.asksOthers(caseFile);
    }

    private static List<String> steps(List<ProcessStanding> processes) {
        return processes.stream()
                .flatMap(process -> process.places().stream().map(place -> process.name() + ": " + place.name()))
                .distinct()
                .toList();
    }

    /** What stands now in a process that stood elsewhere before. */
    private List<ProcessStanding> begun(String reference, List<ProcessStanding> before) {
        Set<String> known = before.stream()
                .flatMap(process -> process.places().stream())
                .map(ProcessStanding.Place::id)
                .collect(Collectors.toSet());
        return places.of(reference).stream()
                .map(process -> process.without(known))
                .toList();
    }

    /** Records that the withdrawal was confirmed to the family in writing. */
    @Transactional
    public void confirmWithdrawal(String reference, LocalDate on, String text) {
        CaseFile caseFile = work.caseOf(reference);
        dates.requireNotInFuture("confirmedOn", on);
        letters.toFamily(
                caseFile,
                NoticeKind.WITHDRAWAL_CONFIRMED,
                on,
                LetterFields.none().with(LetterField.WORDS, text));
        ledger.meet(reference, AssessmentRules.CONFIRM_END, on);
    }

    /** Records that the new authority was notified. Our clocks do not pass to it. */
    @Transactional
    public void tellNewAuthority(String reference, String authority, LocalDate on, LocalDate fileSentOn) {
        CaseFile caseFile = work.caseOf(reference);
        dates.requireNotInFuture("toldOn", on);
        if (fileSentOn != null) {
            dates.requireNotInFuture("fileSentOn", fileSentOn);
        }
        letters.to(
                caseFile,
                NoticeKind.MOVED_TO_YOUR_AREA,
                new NoticeRecipient(RecipientRole.AUTHORITY, authority),
                on,
                LetterFields.none().with(LetterField.FILE_SENT_ON, fileSentOn));
        ledger.meet(reference, AssessmentRules.CONFIRM_END, on);
    }
}
