package org.sendcasework.assessment;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.clock.DeadlineChange;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.Trigger;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the date a request was received; every date that depends on it is derived again in one transaction. */
@Service("caseDateService")
@Transactional
public class CaseDates {

    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;
    private final Dates dates;

    CaseDates(CaseFiles caseFiles, CaseRecords records, DeadlineLedger ledger, RuntimeService runtime, Dates dates) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.ledger = ledger;
        this.runtime = runtime;
        this.dates = dates;
    }

    /**
     * Corrects the date received and moves deadlines, timers and tasks with it.
     *
     * @param version the version of the case file the officer saw; another one is a conflict
     * @return what moved, before and after
     */
    public List<DeadlineChange> correctDateReceived(
            String reference, LocalDate corrected, String reason, Integer version) {
        CaseFile caseFile = caseFiles.toChange(reference);
        CaseEnding.requireUnchanged(caseFile, version);
        if (corrected == null) {
            throw new InvalidInputException("dateReceived", "give the date the request really reached the authority");
        }
        dates.requireNotInFuture("dateReceived", corrected);
        dates.requireNotBefore("dateReceived", corrected, caseFile.getPerson().getDateOfBirth(), "the date of birth");
        if (caseFile.getAcknowledgedOn() != null && corrected.isAfter(caseFile.getAcknowledgedOn())) {
            throw new InvalidInputException(
                    "dateReceived",
                    "must not be after the request was acknowledged (" + caseFile.getAcknowledgedOn() + ")");
        }
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "say how the right date was found");
        }
        LocalDate before = caseFile.getDateReceived();
        caseFile.correctDateReceived(corrected);
        List<DeadlineChange> moved =
                ledger.correctTrigger(reference, Trigger.REQUEST_RECEIVED, corrected, reason.strip());
        records.note(
                caseFile,
                "DATE_CORRECTED",
                "Date received corrected from " + Texts.date(before) + " to " + Texts.date(corrected) + ". "
                        + reason.strip());
        runtime.createMessageCorrelation("date-received-corrected")
                .processInstanceBusinessKey(reference)
                .correlate();
        return moved;
    }
}
