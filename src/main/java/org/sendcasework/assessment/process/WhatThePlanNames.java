package org.sendcasework.assessment.process;

import java.util.HashMap;
import java.util.Map;
import org.sendcasework.assessment.internal.EducationOtherwise;
import org.sendcasework.assessment.internal.Naming;
import org.sendcasework.assessment.internal.Plan;
import org.sendcasework.assessment.internal.PlanNaming;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.DecisionRecorder;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/**
 * Records the third decision of an assessment from the form decide-what-the-plan-names, or the way back. The
 * notes are asked by the panel's forms only, and not by the older forms of cases that began before panels.
 */
@Component
class WhatThePlanNames implements DecisionRecorder {

    private final PlanNaming naming;

    WhatThePlanNames(PlanNaming naming) {
        this.naming = naming;
    }

    @Override
    public Decision.Kind kind() {
        return Decision.Kind.WHAT_THE_PLAN_NAMES;
    }

    @Override
    public Answer record(String caseReference, SubmittedForm form) {
        String step = form.text("nextStep");
        if (!"NAME".equals(step)) {
            naming.goBack(caseReference, "CHANGE_DRAFT".equals(step), form.text("reasons"));
            return Answer.without(step);
        }
        return new Answer(
                step,
                naming.decideWhatItNames(
                        caseReference,
                        new Naming(
                                Plan.Named.valueOf(form.text("named")),
                                form.text("namedSettingUrn"),
                                type(form),
                                form.flag("parentRequestedHomeEducation")
                                        ? form.date("homeEducationRequestedOn")
                                        : null,
                                form.text("refusalGround"),
                                otherGrounds(form.ifAsked()),
                                new EducationOtherwise(
                                        form.ifAsked().text("otherwiseBecause"),
                                        form.ifAsked().text("otherwiseConsulted"),
                                        form.ifAsked().date("otherwiseConsultedOn")),
                                form.text("reasons"),
                                form.date("decidedOn")),
                        new DecisionNotes(
                                form.ifAsked().text("groundEvidence"),
                                form.ifAsked().text("conditions"),
                                form.ifAsked().text("feedback"))));
    }

    /** Section I may say the type where the education is otherwise than in a school or college; the older form cannot. */
    private static String type(SubmittedForm form) {
        return Plan.Named.ELSEWHERE.name().equals(form.text("named"))
                ? form.ifAsked().text("otherwiseType")
                : form.text("settingType");
    }

    private static Map<String, String> otherGrounds(SubmittedForm form) {
        Map<String, String> grounds = new HashMap<>();
        form.options("unsuitableSettings").forEach(urn -> grounds.put(urn, "UNSUITABLE"));
        form.options("educationOfOthersSettings").forEach(urn -> grounds.put(urn, "INCOMPATIBLE_EDUCATION"));
        form.options("resourcesSettings").forEach(urn -> grounds.put(urn, "INCOMPATIBLE_RESOURCES"));
        return grounds;
    }
}
