package org.sendcasework.assessment.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.internal.PlanDrafts;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionSource;
import org.sendcasework.clock.DeadlineLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports one case at its current step: its facts so far, its deadlines by their true dates, and its work started in
 * the middle of the model. What is overdue there is overdue here from the first minute.
 */
@Service
class CaseloadRowImport {

    private static final List<AdviceKind> ALWAYS_ASKED = List.of(
            AdviceKind.PARENT_VIEWS,
            AdviceKind.EDUCATIONAL,
            AdviceKind.MEDICAL,
            AdviceKind.PSYCHOLOGICAL,
            AdviceKind.SOCIAL_CARE);
    private static final String TAKEN_OVER = "Decided before the case was imported";

    private final AssessmentRequests requests;
    private final PlanDrafts drafts;
    private final AdviceService advice;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;

    CaseloadRowImport(
            AssessmentRequests requests,
            PlanDrafts drafts,
            AdviceService advice,
            CaseFiles caseFiles,
            CaseRecords records,
            DeadlineLedger ledger,
            RuntimeService runtime) {
        this.requests = requests;
        this.drafts = drafts;
        this.advice = advice;
        this.caseFiles = caseFiles;
        this.records = records;
        this.ledger = ledger;
        this.runtime = runtime;
    }

    /** Takes in a case. All of it happens or none. */
    @Transactional
    public String take(CaseloadRow row) {
        CaseFile caseFile = requests.open(row.details());
        String reference = caseFile.getReference();
        if (row.primaryNeed() != null) {
            caseFiles.recordNeeds(caseFile, row.primaryNeed(), false, false, false, false);
        }
        if (row.phase().isAtOrAfter(CaseloadPhase.CHOOSING_ADVISERS)) {
            decided(caseFile, Decision.Kind.WHETHER_TO_ASSESS, "ASSESS", row.assessDecidedOn());
            ledger.meet(reference, AssessmentRules.DECIDE, row.assessDecidedOn());
            ledger.lapse(reference, AssessmentRules.SCREEN, row.assessDecidedOn(), "The authority assesses");
        }
        if (row.phase() == CaseloadPhase.CHOOSING_ADVISERS) {
            ledger.open(reference, AssessmentRules.ASK_ADVISERS, row.assessDecidedOn());
        }
        if (row.adviceRequestedOn() != null) {
            takeOverAdvice(caseFile, row);
        }
        if (row.phase().isAtOrAfter(CaseloadPhase.DRAFTING)) {
            decided(caseFile, Decision.Kind.WHETHER_TO_ISSUE, "ISSUE", row.issueDecidedOn());
            ledger.lapse(reference, AssessmentRules.NO_PLAN, row.issueDecidedOn(), "A plan will be issued");
        }
        if (row.phase().isAtOrAfter(CaseloadPhase.REPRESENTATIONS)) {
            drafts.takeOverServedDraft(reference, row.draftServedOn(), row.replyOn());
        }
        caseFiles.toChange(reference).moveTo(row.phase().stage());
        runtime.createProcessInstanceByKey(AssessmentRequests.PROCESS)
                .businessKey(reference)
                .setVariables(Map.of(
                        AssessmentRequests.CASE_REFERENCE,
                        reference,
                        "assessOutcome",
                        "ASSESS",
                        "issueOutcome",
                        "ISSUE"))
                .startBeforeActivity(row.phase().startsAt())
                .execute();
        return reference;
    }

    private void decided(CaseFile caseFile, Decision.Kind kind, String outcome, LocalDate on) {
        Decision brought = records.decide(caseFile, kind, outcome, TAKEN_OVER, List.of(), TAKEN_OVER + ".", on);
        brought.notifiedOn(on);
        brought.cameFrom(DecisionSource.EARLIER_SYSTEM, null);
    }

    private void takeOverAdvice(CaseFile caseFile, CaseloadRow row) {
        boolean stillWaiting = row.phase() == CaseloadPhase.ADVICE;
        for (AdviceKind kind : AdviceKind.values()) {
            LocalDate returned = row.adviceReturned().get(kind);
            if (returned != null || stillWaiting && ALWAYS_ASKED.contains(kind)) {
                AdviceRequest request = advice.takeOver(caseFile, kind, row.adviceRequestedOn());
                if (returned != null) {
                    advice.takeOverReturned(request, returned);
                }
            }
        }
    }
}
