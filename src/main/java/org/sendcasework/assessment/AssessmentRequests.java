package org.sendcasework.assessment;

import static org.sendcasework.assessment.AssessmentRules.ASK_ADVISERS;
import static org.sendcasework.assessment.AssessmentRules.DECIDE;
import static org.sendcasework.assessment.AssessmentRules.FINAL;
import static org.sendcasework.assessment.AssessmentRules.NO_PLAN;
import static org.sendcasework.assessment.AssessmentRules.SCREEN;
import static org.sendcasework.assessment.AssessmentRules.SEND_DRAFT;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.RightToAsk;
import org.sendcasework.casefile.SameChildren;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens requests for an EHC needs assessment, through any channel, and starts the work on them. */
@Service
@Transactional
public class AssessmentRequests {

    /** The key of the process that works on a request. */
    public static final String PROCESS = "ehc-needs-assessment";

    /** The variable that shows the case's reference in the lists of Tasklist; the business key is the one that counts. */
    public static final String CASE_REFERENCE = "caseReference";

    private static final List<RuleCode> LIMITS_FROM_THE_REQUEST = List.of(SCREEN, DECIDE, NO_PLAN, SEND_DRAFT, FINAL);

    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final SameChildren sameChildren;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    AssessmentRequests(
            CaseFiles caseFiles,
            CaseRecords records,
            DeadlineLedger ledger,
            SameChildren sameChildren,
            RuntimeService runtime,
            ApplicationEventPublisher events) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.ledger = ledger;
        this.sameChildren = sameChildren;
        this.runtime = runtime;
        this.events = events;
    }

    /** Opens the case and the deadlines that the law counts from the day the request was received (regulations 5, 10, 13). */
    public CaseFile open(NewCase details) {
        CaseFile caseFile = caseFiles.open(details);
        LocalDate received = caseFile.getDateReceived();
        LIMITS_FROM_THE_REQUEST.forEach(rule -> ledger.open(caseFile.getReference(), rule, received));
        records.note(
                caseFile,
                received,
                "REQUEST",
                "Request received. Route: " + caseFile.getRoute().words() + ". Asked by " + caseFile.getRequestedBy()
                        + "." + standing(caseFile) + age(details));
        sameChildren.noteOn(caseFile);
        events.publishEvent(new RequestReceived(caseFile.getReference(), received, caseFile.getRoute()));
        return caseFile;
    }

    /** Who asks without a right of their own brings the child to attention; the same decision follows (section 36(3)). */
    private static String standing(CaseFile caseFile) {
        return RightToAsk.isMetBy(caseFile) ? "" : " " + RightToAsk.inWords(caseFile);
    }

    private static String age(NewCase details) {
        return details.ageCheckedHow() == null || details.ageCheckedHow().isBlank()
                ? ""
                : " The date of birth was checked: " + details.ageCheckedHow().strip();
    }

    /** Opens the case and starts its process: the way in for other programs. All of it happens or none. */
    public CaseFile register(NewCase details) {
        CaseFile caseFile = open(details);
        runtime.createMessageCorrelation("request-registered")
                .processInstanceBusinessKey(caseFile.getReference())
                .setVariable(CASE_REFERENCE, caseFile.getReference())
                .correlateStartMessage();
        return caseFile;
    }

    /** The decision to assess was notified: the six weeks are met, and advisers are to be asked without delay. */
    void assessmentAgreed(CaseFile caseFile, LocalDate notifiedOn) {
        String reference = caseFile.getReference();
        ledger.meet(reference, DECIDE, notifiedOn);
        if (ledger.isOpen(reference, SCREEN, null)) {
            ledger.lapse(reference, SCREEN, notifiedOn, "The authority will assess");
        }
        ledger.open(reference, ASK_ADVISERS, notifiedOn);
    }

    /** The refusal was notified: both six-week deadlines are met and what would have followed falls away. */
    void assessmentRefused(CaseFile caseFile, LocalDate notifiedOn) {
        String reference = caseFile.getReference();
        ledger.meet(reference, DECIDE, notifiedOn);
        if (ledger.isOpen(reference, SCREEN, null)) {
            ledger.meet(reference, SCREEN, notifiedOn);
        }
        ledger.lapseAll(reference, notifiedOn, "Assessment refused");
    }
}
