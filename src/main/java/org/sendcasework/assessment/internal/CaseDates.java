package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Corrects a day from which deadlines are counted. Every date that depends on it, and every timer and task that uses
 * one, is recalculated in one transaction; what moved is kept with the reason.
 */
@Service("caseDateService")
public class CaseDates {

    private final CaseWork work;
    private final ServedDrafts drafts;
    private final DeadlineLedger ledger;
    private final DeadlineTimers timers;
    private final RuntimeService runtime;
    private final Dates dates;
    private final TransactionTemplate transaction;

    CaseDates(
            CaseWork work,
            ServedDrafts drafts,
            DeadlineLedger ledger,
            DeadlineTimers timers,
            RuntimeService runtime,
            Dates dates,
            PlatformTransactionManager transactions) {
        this.work = work;
        this.drafts = drafts;
        this.ledger = ledger;
        this.timers = timers;
        this.runtime = runtime;
        this.dates = dates;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The days that can be corrected now, with their current values; the day a draft was served only while there is
     * such a draft.
     */
    public Map<CorrectableDate, LocalDate> correctable(String reference) {
        return Objects.requireNonNull(transaction.execute(status -> {
            CaseFile caseFile = work.caseOf(reference);
            Map<CorrectableDate, LocalDate> days = new EnumMap<>(CorrectableDate.class);
            days.put(CorrectableDate.DATE_RECEIVED, caseFile.getDateReceived());
            drafts.servedOn(caseFile).ifPresent(day -> days.put(CorrectableDate.DRAFT_SERVED, day));
            return days;
        }));
    }

    /**
     * What a correction would move. It is made and taken back, so that it shows exactly what confirming it does.
     *
     * @throws InvalidInputException as {@link #correct}
     */
    public DateCorrection preview(String reference, CorrectableDate which, LocalDate corrected, Integer version) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return apply(reference, which, corrected, "Preview", version);
        }));
    }

    /**
     * Corrects a day of the case and moves deadlines, timers and tasks with it.
     *
     * @param version the version of the case file the officer saw; another one is a conflict
     * @param reason how the right day was found; kept with each date that moves
     * @throws InvalidInputException if the day cannot be true, is the recorded one, or no reason is given
     */
    public DateCorrection correct(
            String reference, CorrectableDate which, LocalDate corrected, String reason, Integer version) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "Enter how the correct date was found");
        }
        return Objects.requireNonNull(
                transaction.execute(status -> apply(reference, which, corrected, reason.strip(), version)));
    }

    private DateCorrection apply(
            String reference, CorrectableDate which, LocalDate corrected, String reason, Integer version) {
        CaseFile caseFile = work.toChange(reference);
        ConflictException.unlessSame(version, caseFile.getVersion());
        if (corrected == null) {
            throw new InvalidInputException("corrected", "Enter the correct date");
        }
        dates.requireNotInFuture("corrected", corrected);
        LocalDate before =
                switch (which) {
                    case DATE_RECEIVED -> correctDateReceived(caseFile, corrected);
                    case DRAFT_SERVED -> drafts.correctServedOn(caseFile, corrected);
                };
        List<DeadlineChange> moved = ledger.correctTrigger(reference, which.trigger(), before, corrected, reason);
        if (which == CorrectableDate.DRAFT_SERVED) {
            ledger.correctMetOn(reference, AssessmentRules.SEND_DRAFT, before, corrected);
        }
        work.note(
                caseFile,
                "DATE_CORRECTED",
                which.words() + " corrected from " + Texts.date(before) + " to " + Texts.date(corrected) + ". "
                        + reason);
        // Here, so that a preview can show it; the model's own step then finds nothing left and keeps it in the history
        List<DeadlineTimers.Moved> timersAndTasks = timers.realign(reference);
        runtime.createMessageCorrelation("date-received-corrected")
                .processInstanceBusinessKey(reference)
                .correlate();
        return new DateCorrection(which, before, corrected, moved, timersAndTasks);
    }

    private LocalDate correctDateReceived(CaseFile caseFile, LocalDate corrected) {
        LocalDate before = caseFile.getDateReceived();
        requireAnother(before, corrected);
        dates.requireNotBefore("corrected", corrected, caseFile.getPerson().getDateOfBirth(), "the date of birth");
        if (caseFile.getAcknowledgedOn() != null && corrected.isAfter(caseFile.getAcknowledgedOn())) {
            throw new InvalidInputException(
                    "corrected",
                    "must not be after the request was acknowledged (" + Texts.date(caseFile.getAcknowledgedOn())
                            + ")");
        }
        caseFile.correctDateReceived(corrected);
        return before;
    }

    static void requireAnother(LocalDate before, LocalDate corrected) {
        if (before.equals(corrected)) {
            throw new InvalidInputException("corrected", "is already the recorded date");
        }
    }
}
