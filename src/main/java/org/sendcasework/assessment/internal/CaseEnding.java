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
 * itself, with its own first day), or dies; or no assessment is owed, because another authority is responsible or the law
 * does not cover the age. Open deadlines end with it; those already missed stay missed.
 */
@Service("caseEndingService")
public class CaseEnding {

    private final CaseWork work;
    private final DeadlineLedger ledger;
    private final EndedCases endings;
    private final Withdrawals withdrawals;
    private final EndingGrounds grounds;
    private final NotOwedLetters notOwed;
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
            EndingGrounds grounds,
            NotOwedLetters notOwed,
            Letters letters,
            ProcessPlaces places,
            RuntimeService runtime,
            Dates dates,
            PlatformTransactionManager transactions) {
        this.work = work;
        this.ledger = ledger;
        this.endings = endings;
        this.withdrawals = withdrawals;
        this.grounds = grounds;
        this.notOwed = notOwed;
        this.letters = letters;
        this.places = places;
        this.runtime = runtime;
        this.dates = dates;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ends the case early, where neither other parents nor another authority have a part in it. */
    public void end(String reference, CaseOutcome outcome, LocalDate on, String reason, Integer version) {
        end(reference, new NewEnding(outcome, on, reason, null, null), version);
    }

    /**
     * Ends the case early.
     *
     * @param version the version of the case file the officer saw; another one is a conflict
     * @throws InvalidInputException if the outcome does not end a case early, the day lies in the future or before the
     *     request, something is missing, or the record shows otherwise (see {@link EndingGrounds})
     */
    public void end(String reference, NewEnding ending, Integer version) {
        transaction.executeWithoutResult(status -> apply(reference, ending, version));
    }

    /**
     * What ending the case would do. It is made and taken back, so that it shows exactly what confirming it does.
     *
     * @throws InvalidInputException as {@link #end}
     */
    public EndingPreview preview(String reference, NewEnding ending, Integer version) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return apply(reference, ending, version);
        }));
    }

    private EndingPreview apply(String reference, NewEnding ending, Integer version) {
        CaseOutcome outcome = ending.outcome();
        LocalDate on = ending.on();
        CaseFile caseFile = work.toChange(reference);
        ConflictException.unlessSame(version, caseFile.getVersion());
        if (!outcome.endsEarly()) {
            throw new InvalidInputException(
                    "outcome", "must be WITHDRAWN, MOVED_AWAY, DIED, NOT_IN_AREA or OUTSIDE_AGE");
        }
        dates.requireNotInFuture("on", on);
        dates.requireNotBefore("on", on, caseFile.getDateReceived(), "the day the request was received");
        if (ending.reason() == null || ending.reason().isBlank()) {
            throw new InvalidInputException("reason", "Enter what was said, and by whom");
        }
        OtherParents heard = outcome == CaseOutcome.WITHDRAWN ? withdrawals.check(caseFile, ending.others()) : null;
        String authority = grounds.require(caseFile, ending);
        String words = ending.reason().strip();
        List<ProcessStanding> standing = places.of(reference);
        List<Deadline> open = ledger.openOfWholeCase(reference);
        EndedCase ended = endings.keep(caseFile, new NewEnding(outcome, on, words, heard, authority));
        endings.keepDeadlines(ended, open);
        caseFile.close(outcome, on);
        ledger.endAll(reference, on, outcome.words());
        work.note(
                caseFile,
                on,
                "CASE_ENDED",
                outcome.words() + ". " + words + (heard == null ? "" : " " + heard.words() + ".")
                        + (authority == null ? "" : " Responsible: " + authority + "."));
        if (outcome != CaseOutcome.DIED) {
            ledger.open(reference, AssessmentRules.CONFIRM_END, dates.today());
        }
        work.publish(new CaseClosed(reference, outcome, on));
        work.publish(new CaseEndedEarly(reference, outcome, on));
        runtime.createMessageCorrelation("case-ended-early")
                .processInstanceBusinessKey(reference)
                .setVariables(Map.of("endReason", wayOfOlderModels(outcome), "endGround", outcome.name()))
                .correlate();
        List<ProcessStanding> gone = places.endedSince(standing);
        endings.keepProcesses(ended, gone);
        return new EndingPreview(
                open,
                open.stream().filter(deadline -> deadline.isMissedOn(on)).toList(),
                steps(gone),
                outcome == CaseOutcome.DIED ? List.of() : steps(begun(reference, standing)));
    }

    /** Models of cases that began before a ground had its own way lead it to the task that does the same. */
    private static String wayOfOlderModels(CaseOutcome outcome) {
        return switch (outcome) {
            case NOT_IN_AREA -> CaseOutcome.MOVED_AWAY.name();
            case OUTSIDE_AGE -> CaseOutcome.WITHDRAWN.name();
            default -> outcome.name();
        };
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
        if (caseFile.getOutcome() == CaseOutcome.OUTSIDE_AGE) {
            // The task of a case whose model is older than this ground
            tellOfTheAge(reference, on, notOwed.prepared(caseFile) + "\n" + text);
            return;
        }
        dates.requireNotInFuture("confirmedOn", on);
        letters.toFamily(
                caseFile,
                NoticeKind.WITHDRAWAL_CONFIRMED,
                on,
                LetterFields.none().with(LetterField.WORDS, text));
        ledger.meet(reference, AssessmentRules.CONFIRM_END, on);
    }

    /** Records that the family was told that the law does not cover the age. */
    @Transactional
    public void tellOfTheAge(String reference, LocalDate on, String letter) {
        CaseFile caseFile = work.caseOf(reference);
        dates.requireNotInFuture("confirmedOn", on);
        notOwed.tellTheFamily(caseFile, on, letter);
        ledger.meet(reference, AssessmentRules.CONFIRM_END, on);
    }

    /** Records that the new authority was notified. Our clocks do not pass to it. */
    @Transactional
    public void tellNewAuthority(String reference, String authority, LocalDate on, LocalDate fileSentOn) {
        CaseFile caseFile = work.caseOf(reference);
        if (caseFile.getOutcome() == CaseOutcome.NOT_IN_AREA) {
            // The task of a case whose model is older than this ground
            passOn(reference, on, notOwed.prepared(caseFile));
            return;
        }
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

    /**
     * Records that the request was passed on to the authority in whose area the child lives (section 24), and that the
     * family was told.
     */
    @Transactional
    public void passOn(String reference, LocalDate on, String letter) {
        CaseFile caseFile = work.caseOf(reference);
        dates.requireBetween("toldOn", on, caseFile.getDateReceived(), "the day the request was received");
        notOwed.passOn(caseFile, on);
        notOwed.tellTheFamily(caseFile, on, letter);
        ledger.meet(reference, AssessmentRules.CONFIRM_END, on);
    }
}
