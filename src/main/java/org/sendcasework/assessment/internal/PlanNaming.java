package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.CHOOSE_SETTINGS;

import java.util.List;
import org.sendcasework.assessment.DecisionMade;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NewDecision;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The third decision: what section I of the plan names, or the step back to the draft or to another setting. */
@Service
@Transactional
public class PlanNaming {

    private final CaseWork work;
    private final PlanVersions plans;
    private final ConsultationRepository consultations;
    private final Decisions decisions;
    private final SettingRegister settings;
    private final DeadlineLedger ledger;
    private final Dates dates;

    PlanNaming(
            CaseWork work,
            PlanVersions plans,
            ConsultationRepository consultations,
            Decisions decisions,
            SettingRegister settings,
            DeadlineLedger ledger,
            Dates dates) {
        this.work = work;
        this.plans = plans;
        this.consultations = consultations;
        this.decisions = decisions;
        this.settings = settings;
        this.ledger = ledger;
        this.dates = dates;
    }

    /**
     * Records what the plan is to name.
     *
     * @throws InvalidInputException if a setting is named that was not consulted (section 39(2), 40(3)), a setting the
     *     family asked for is passed over without a ground of section 39(4), or home education is named without the
     *     parent's request
     */
    public Decision decideWhatItNames(String reference, Naming naming, DecisionNotes notes) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.current(caseFile);
        dates.requireNotInFuture("decidedOn", naming.decidedOn());
        plan.requireNotTakenBack("nextStep");
        Setting named = null;
        if (naming.named() == Plan.Named.SETTING) {
            named = settings.byUrn("namedSettingUrn", naming.settingUrn());
            requireConsulted(reference, naming.settingUrn());
        }
        Setting wished = plan.getRequestedSetting();
        boolean wishPassedOver =
                wished != null && (named == null || !named.getId().equals(wished.getId()));
        if (wishPassedOver && naming.refusalGround() == null) {
            throw new InvalidInputException(
                    "refusalGround",
                    "the family asked for " + wished.getName()
                            + "; it must be named unless a ground of section 39(4) applies");
        }
        plan.name(naming, named);
        caseFile.moveTo(CaseStage.FINALISING);
        Decision decision = decisions.record(
                caseFile,
                new NewDecision(
                        Decision.Kind.WHAT_THE_PLAN_NAMES,
                        naming.named().name(),
                        naming.refusalGround() != null,
                        naming.refusalGround() == null ? List.of() : grounds(naming, notes),
                        naming.refusalGround() == null ? List.of() : List.of(naming.refusalGround()),
                        naming.reasons(),
                        naming.decidedOn(),
                        notes,
                        null));
        work.publish(new DecisionMade(
                reference, Decision.Kind.WHAT_THE_PLAN_NAMES, naming.named().name(), naming.decidedOn()));
        return decision;
    }

    /** Each ground of section 39(4), of which the decision rests on one. */
    private List<NewDecision.Judged> grounds(Naming naming, DecisionNotes notes) {
        return decisions.test(Decision.Kind.WHAT_THE_PLAN_NAMES, naming.decidedOn()).stream()
                .map(ground -> {
                    boolean applies = ground.getCode().equals(naming.refusalGround());
                    return new NewDecision.Judged(ground.getCode(), applies, applies ? notes.evidence() : null);
                })
                .toList();
    }

    private void requireConsulted(String reference, String urn) {
        boolean consulted = consultations.findByCaseReferenceOrderBySentOn(reference).stream()
                .anyMatch(one -> one.getSetting().getUrn().equals(urn));
        if (!consulted) {
            throw new InvalidInputException(
                    "namedSettingUrn", "a setting must be consulted before a plan names it (sections 39(2), 40(3))");
        }
    }

    /** Notes that the officer goes back to consult another setting or to change the draft. */
    public void goBack(String reference, boolean changeDraft, String reasons) {
        CaseFile caseFile = work.toChange(reference);
        caseFile.moveTo(changeDraft ? CaseStage.DRAFTING : CaseStage.CONSULTING);
        if (!changeDraft && !ledger.isOpen(reference, CHOOSE_SETTINGS, null)) {
            ledger.open(reference, CHOOSE_SETTINGS, work.today());
        }
        work.note(
                caseFile,
                "PLAN",
                (changeDraft ? "The draft is to change. " : "Another setting is consulted. ") + reasons);
    }
}
