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
import org.sendcasework.letters.Letters;
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
    private final AssessmentLetters fields;
    private final Letters letters;
    private final DraftTimes times;
    private final HealthAgreements healthAgreements;
    private final FamilyRepresentations representations;
    private final Dates dates;

    PlanDrafts(
            CaseWork work,
            PlanVersions plans,
            DeadlineLedger ledger,
            AssessmentLetters fields,
            Letters letters,
            DraftTimes times,
            HealthAgreements healthAgreements,
            FamilyRepresentations representations,
            Dates dates) {
        this.work = work;
        this.plans = plans;
        this.ledger = ledger;
        this.fields = fields;
        this.letters = letters;
        this.times = times;
        this.healthAgreements = healthAgreements;
        this.representations = representations;
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
     * Records that the draft was sent to the family. From its service, which by post is later, they have at least
     * fifteen days for representations (regulation 13(1)).
     */
    public void send(String reference, LocalDate sentOn, String how) {
        serve(reference, "sentOn", sentOn, times.servedOn(sentOn, how), how);
    }

    /** The same for the older form, on which the officer gives the day of service. */
    public void serve(String reference, LocalDate servedOn, String how) {
        serve(reference, "servedOn", servedOn, servedOn, how);
    }

    private void serve(String reference, String field, LocalDate sentOn, LocalDate servedOn, String how) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.current(caseFile);
        dates.requireBetween(field, sentOn, caseFile.getDateReceived(), "the day the request was received");
        plan.requireNotTakenBack(field);
        plan.serve(sentOn, servedOn, how);
        if (ledger.isOpen(reference, SEND_DRAFT, null)) {
            ledger.meet(reference, SEND_DRAFT, sentOn);
        }
        ledger.open(reference, REPRESENTATIONS, servedOn);
        ledger.open(reference, CHOOSE_SETTINGS, servedOn);
        letters.toFamily(caseFile, NoticeKind.DRAFT_PLAN, sentOn, fields.draft(caseFile, plan));
        caseFile.moveTo(CaseStage.REPRESENTATIONS);
        healthAgreements.askFor(caseFile, plan);
    }

    /**
     * Records a draft that was served before the case was imported, and the day of the family's reply, which may be
     * null.
     */
    public void takeOverServedDraft(String reference, LocalDate servedOn, LocalDate replyOn) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.add(
                new Plan(caseFile.getId(), 1, Map.of(), "Drafted before the case was imported", "import", servedOn));
        plan.serve(servedOn, servedOn, "BROUGHT_OVER");
        ledger.meet(reference, SEND_DRAFT, servedOn);
        ledger.open(reference, REPRESENTATIONS, servedOn);
        ledger.open(reference, CHOOSE_SETTINGS, servedOn);
        if (replyOn != null) {
            representations.takeOver(caseFile, plan, replyOn);
            ledger.meet(reference, REPRESENTATIONS, replyOn);
        }
    }
}
