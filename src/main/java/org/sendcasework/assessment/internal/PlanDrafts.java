package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.CHOOSE_SETTINGS;
import static org.sendcasework.assessment.AssessmentRules.REPRESENTATIONS;
import static org.sendcasework.assessment.AssessmentRules.SEND_DRAFT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of a plan: writing one and serving it on the family. */
@Service
@Transactional
public class PlanDrafts {

    private final CaseWork work;
    private final PlanVersions plans;
    private final DeadlineLedger ledger;
    private final AssessmentLetters letters;
    private final Dates dates;

    PlanDrafts(CaseWork work, PlanVersions plans, DeadlineLedger ledger, AssessmentLetters letters, Dates dates) {
        this.work = work;
        this.plans = plans;
        this.ledger = ledger;
        this.letters = letters;
        this.dates = dates;
    }

    /** Keeps a new draft. An earlier version is replaced and stays readable. */
    public Plan draft(String reference, Map<String, String> sections, String changes) {
        CaseFile caseFile = work.toChange(reference);
        List<Plan> earlier = plans.all(caseFile);
        if (!earlier.isEmpty() && changes == null) {
            throw new InvalidInputException("changeSummary", "say what changed since the last draft");
        }
        earlier.forEach(Plan::replace);
        Plan plan = plans.add(
                new Plan(caseFile.getId(), earlier.size() + 1, sections, changes, work.officer(), work.today()));
        caseFile.moveTo(CaseStage.DRAFTING);
        work.note(caseFile, "PLAN", "Draft " + plan.getDraftNumber() + " written.");
        return plan;
    }

    /**
     * Records that the draft was served on the family: at least fifteen days for representations, beginning with that
     * day (regulation 13(1)).
     */
    public void serve(String reference, LocalDate servedOn, String how) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.current(caseFile);
        dates.requireBetween("servedOn", servedOn, caseFile.getDateReceived(), "the day the request was received");
        plan.requireNotTakenBack("servedOn");
        plan.serve(servedOn, how);
        if (ledger.isOpen(reference, SEND_DRAFT, null)) {
            ledger.meet(reference, SEND_DRAFT, servedOn);
        }
        ledger.open(reference, REPRESENTATIONS, servedOn);
        ledger.open(reference, CHOOSE_SETTINGS, servedOn);
        work.notifyFamily(caseFile, NoticeKind.DRAFT_PLAN, servedOn, letters.draft(caseFile, plan));
        caseFile.moveTo(CaseStage.REPRESENTATIONS);
    }

    /**
     * Keeps a draft that was served before the case was brought over, and the day of the family's reply, which may be
     * null.
     */
    public void takeOverServedDraft(String reference, LocalDate servedOn, LocalDate replyOn) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.add(new Plan(
                caseFile.getId(), 1, Map.of(), "Drafted before the case was brought over", "import", servedOn));
        plan.serve(servedOn, "BROUGHT_OVER");
        ledger.meet(reference, SEND_DRAFT, servedOn);
        ledger.open(reference, REPRESENTATIONS, servedOn);
        ledger.open(reference, CHOOSE_SETTINGS, servedOn);
        if (replyOn != null) {
            plan.replyReceived(new Representations("CHANGES", replyOn, null, false, null, false), null);
            ledger.meet(reference, REPRESENTATIONS, replyOn);
        }
    }
}
