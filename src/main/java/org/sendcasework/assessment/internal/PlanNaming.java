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
    private final RequestedSettings requested;
    private final HealthAgreements healthAgreements;
    private final DeadlineLedger ledger;
    private final Dates dates;

    PlanNaming(
            CaseWork work,
            PlanVersions plans,
            ConsultationRepository consultations,
            Decisions decisions,
            SettingRegister settings,
            RequestedSettings requested,
            HealthAgreements healthAgreements,
            DeadlineLedger ledger,
            Dates dates) {
        this.work = work;
        this.plans = plans;
        this.consultations = consultations;
        this.decisions = decisions;
        this.settings = settings;
        this.requested = requested;
        this.healthAgreements = healthAgreements;
        this.ledger = ledger;
        this.dates = dates;
    }

    /**
     * Records what the plan is to name.
     *
     * @throws InvalidInputException if a setting is named that was not consulted (section 39(2), 40(3)), a setting the
     *     family asked for is passed over without being consulted or without a ground of section 39(4), home education is
     *     named without the parent's request, or education otherwise without what section 61 asks for
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
        answerRequests(caseFile, naming, named);
        if (naming.named() == Plan.Named.ELSEWHERE) {
            requireSection61(plan, naming);
        }
        plan.name(naming, named);
        healthAgreements.askFor(caseFile, plan);
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

    /** Each setting of section 38(3) that the family asked for in time is named, or refused on a ground (section 39). */
    private void answerRequests(CaseFile caseFile, Naming naming, Setting named) {
        requested.requireConsulted(caseFile, "named", List.of());
        for (SettingRequest request : requested.underSection39(caseFile)) {
            boolean met = request.isFor(named);
            String ground = met ? null : naming.groundFor(request.getSetting().getUrn());
            if (!met && ground == null) {
                throw new InvalidInputException(
                        "refusalGround",
                        "the family asked for " + request.getAskedAs()
                                + "; it must be named unless a ground of section 39(4) applies");
            }
            request.refused(ground);
        }
    }

    /**
     * Provision otherwise than in a school or college stands in section F, and only where a school or college would be
     * inappropriate for it and the parent or young person was consulted (section 61).
     */
    private void requireSection61(Plan plan, Naming naming) {
        EducationOtherwise otherwise = naming.otherwise();
        if (otherwise != null && otherwise.isGiven()) {
            record(plan, otherwise);
        }
        if (!plan.isOtherwiseJustified()) {
            throw new InvalidInputException(
                    "named",
                    "education otherwise needs the test and the consultation of section 61; record them on the page"
                            + " “What the family says about the draft”");
        }
        if (!plan.getSections().containsKey("F")) {
            throw new InvalidInputException(
                    "named", "the provision of education otherwise stands in section F; the draft has none");
        }
    }

    private void record(Plan plan, EducationOtherwise otherwise) {
        if (otherwise.because() == null) {
            throw new InvalidInputException(
                    "otherwiseBecause", "say why a school or college would be inappropriate (section 61(3)(a))");
        }
        if (otherwise.consulted() == null) {
            throw new InvalidInputException("otherwiseConsulted", "say whom you consulted (section 61(3)(b))");
        }
        dates.requireNotInFuture("otherwiseConsultedOn", otherwise.consultedOn());
        plan.otherwise(otherwise);
    }

    /** Records what section 61 asks for, before or beside the decision. */
    public void recordSection61(String reference, EducationOtherwise otherwise) {
        CaseFile caseFile = work.toChange(reference);
        record(plans.current(caseFile), otherwise);
        work.note(
                caseFile,
                otherwise.consultedOn(),
                "PLAN",
                "Education otherwise than in a school or college: consulted " + otherwise.consulted() + ".");
    }

    /** Each ground of section 39(4), of which the decision rests on one. */
    private List<NewDecision.Judged> grounds(Naming naming, DecisionNotes notes) {
        return decisions.test(Decision.Kind.WHAT_THE_PLAN_NAMES, naming.decidedOn()).stream()
                .map(ground -> {
                    boolean applies = ground.getCode().equals(naming.refusalGround())
                            || naming.otherGrounds().containsValue(ground.getCode());
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
