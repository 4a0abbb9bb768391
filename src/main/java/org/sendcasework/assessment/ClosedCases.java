package org.sendcasework.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sendcasework.assessment.internal.Naming;
import org.sendcasework.assessment.internal.Plan;
import org.sendcasework.assessment.internal.PlanRepository;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionSource;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.clock.DeadlineLedger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps cases that ended before this system was in use, so that figures and repeat requests reach back. */
@Service
@Transactional
public class ClosedCases {

    private static final String BEFORE = "Decided before the case was imported";

    private final AssessmentRequests requests;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final PlanRepository plans;

    ClosedCases(
            AssessmentRequests requests,
            CaseFiles caseFiles,
            CaseRecords records,
            DeadlineLedger ledger,
            PlanRepository plans) {
        this.requests = requests;
        this.caseFiles = caseFiles;
        this.records = records;
        this.ledger = ledger;
        this.plans = plans;
    }

    /** A case as it ended: the decision on the assessment and the day of the final notice, plan or withdrawal. */
    public record Ended(
            NewCase details, String primaryNeed, CaseOutcome outcome, LocalDate decidedOn, LocalDate endedOn) {}

    /** Keeps a case that has ended. No process runs for it. */
    public String keep(Ended ended) {
        CaseFile caseFile = requests.open(ended.details());
        String reference = caseFile.getReference();
        caseFiles.recordNeeds(caseFile, ended.primaryNeed(), false, false, false, false);
        boolean assessed = ended.outcome() == CaseOutcome.NO_PLAN || ended.outcome() == CaseOutcome.PLAN_ISSUED;
        if (!ended.outcome().endsEarly()) {
            Decision brought = records.decide(
                    caseFile,
                    Decision.Kind.WHETHER_TO_ASSESS,
                    assessed ? "ASSESS" : "REFUSE",
                    BEFORE,
                    assessed ? List.of() : List.of("NEEDS_MET_AT_SEN_SUPPORT"),
                    BEFORE + ".",
                    ended.decidedOn());
            brought.notifiedOn(ended.decidedOn());
            brought.cameFrom(DecisionSource.EARLIER_SYSTEM, null);
            ledger.meet(reference, AssessmentRules.DECIDE, ended.decidedOn());
        }
        if (ended.outcome() == CaseOutcome.NO_PLAN) {
            ledger.meet(reference, AssessmentRules.NO_PLAN, ended.endedOn());
        }
        if (ended.outcome() == CaseOutcome.PLAN_ISSUED) {
            issuePlan(caseFile, ended.endedOn());
        }
        ledger.lapseAll(reference, ended.endedOn(), ended.outcome().words());
        caseFiles.toChange(reference).close(ended.outcome(), ended.endedOn());
        return reference;
    }

    private void issuePlan(CaseFile caseFile, LocalDate on) {
        LocalDate served = on.minusDays(28);
        Plan plan = new Plan(caseFile.getId(), 1, Map.of(), null, "import", served);
        plan.serve(served, served, "BROUGHT_OVER");
        boolean attends = caseFile.getSetting() != null;
        plan.name(
                new Naming(
                        attends ? Plan.Named.SETTING : Plan.Named.TYPE_ONLY,
                        null,
                        attends ? null : "Mainstream school",
                        null,
                        null,
                        Map.of(),
                        null,
                        BEFORE,
                        on),
                caseFile.getSetting());
        plan.issue(on, on.plusMonths(12).minusDays(1), "SEND team");
        plans.save(plan);
        ledger.meet(caseFile.getReference(), AssessmentRules.SEND_DRAFT, served);
        ledger.meet(caseFile.getReference(), AssessmentRules.FINAL, on);
    }
}
