package org.sendcasework.assessment.internal;

import org.sendcasework.advice.AdviceSummary;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.Consultation;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.RightToAsk;
import org.sendcasework.casefile.RightsHolders;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** The words of the letters of an assessment, in plain English, with everything that the law requires. */
@Component
public class AssessmentLetters {

    private final DeadlineLedger ledger;
    private final AdviceSummary advice;
    private final RightsHolders rights;

    AssessmentLetters(DeadlineLedger ledger, AdviceSummary advice, RightsHolders rights) {
        this.ledger = ledger;
        this.advice = advice;
        this.rights = rights;
    }

    String acknowledgement(CaseFile caseFile) {
        return """
                %s Our reference is %s.

                We must tell you by %s whether we will assess. Nothing pauses this deadline, not even school holidays.
                """
                .formatted(howItCame(caseFile), caseFile.getReference(), due(caseFile, AssessmentRules.DECIDE));
    }

    /** Who has no right to ask brings a child to attention, and the family may hear of it for the first time. */
    private static String howItCame(CaseFile caseFile) {
        String name = caseFile.getPerson().getFullName();
        String day = Texts.date(caseFile.getDateReceived());
        return RightToAsk.isMetBy(caseFile)
                ? "We received the request for an Education, Health and Care needs assessment for %s on %s."
                        .formatted(name, day)
                : ("On %s %s was brought to our attention by %s as somebody who has or may have special educational needs. The law"
                                + " gives only a parent, a young person and a school or college the right to ask for an Education, Health and Care needs assessment, but"
                                + " we must decide all the same whether one is needed, in the same time (sections 24 and 36(3)"
                                + " of the Children and Families Act 2014). We will consult you before we decide.")
                        .formatted(day, name, byWhom(caseFile));
    }

    /** Without a name: whoever brings a child to attention need not be known to the family. */
    private static String byWhom(CaseFile caseFile) {
        return switch (caseFile.getRoute()) {
            case PARENT -> "a parent";
            case YOUNG_PERSON -> "the young person";
            case SETTING -> "an early years setting";
            case HEALTH -> "a health service";
            case SOCIAL_CARE -> "social care";
            case OTHER -> "somebody else, or by our own work,";
        };
    }

    String considering(CaseFile caseFile) {
        return """
                We are considering whether to secure an Education, Health and Care needs assessment for %s, born %s \
                (case %s). This letter notifies you under regulation 4(2) of the SEND Regulations 2014.
                """
                .formatted(
                        caseFile.getPerson().getFullName(),
                        Texts.date(caseFile.getPerson().getDateOfBirth()),
                        caseFile.getReference());
    }

    String askForViews(CaseFile caseFile) {
        return """
                We are considering whether to assess the needs of %s. %s%s.

                We decide by %s.
                """
                .formatted(
                        caseFile.getPerson().getFullName(),
                        whyYouAreAsked(caseFile),
                        alsoFromTheChild(caseFile),
                        due(caseFile, AssessmentRules.DECIDE));
    }

    /** An assessment within six months takes away the notice of section 36(7), and not that the family is consulted. */
    private static String whyYouAreAsked(CaseFile caseFile) {
        return caseFile.getLastAssessedOn() == null
                ? "You have the right to give us your views, and to send us evidence (section 36(7) of the Children and"
                        + " Families Act 2014)"
                : "Needs were assessed on " + Texts.date(caseFile.getLastAssessedOn())
                        + ", less than six months before the request. We must consult you all the same (section 36(4) of the"
                        + " Children and Families Act 2014), and we take what you send us into account";
    }

    /** A letter to the young person does not speak of them as of somebody else. */
    private String alsoFromTheChild(CaseFile caseFile) {
        return rights.today(caseFile).isYoungPerson()
                ? ", in any way that suits you"
                : ". We would like to hear from " + caseFile.getPerson().getGivenName() + " too, in any way that suits";
    }

    String askForInformation(CaseFile caseFile, EvidenceReview review) {
        return """
                To decide on the request for %s (case %s) we need: %s

                The six-week deadline still applies. We will decide by %s on the information that we have then.
                """
                .formatted(
                        caseFile.getPerson().getFullName(),
                        caseFile.getReference(),
                        review.getInformationWanted(),
                        due(caseFile, AssessmentRules.DECIDE));
    }

    public String willAssess(CaseFile caseFile, Decision decision) {
        return """
                We have decided to carry out an Education, Health and Care needs assessment for %s.

                Our reasons: %s

                We must now seek this advice:
                %s

                We leave one of these out only where earlier advice is enough and you, the adviser and we are all \
                satisfied of that. You can ask us to get advice from somebody else too (regulation 6(1)(h)). We tell \
                you whom we asked and whom we did not.

                If a plan is needed you will have the final plan by %s.
                """
                .formatted(
                        caseFile.getPerson().getFullName(),
                        decision.getReasons(),
                        advice.toBeAsked(caseFile),
                        due(caseFile, AssessmentRules.FINAL));
    }

    /** After an order, an agreement, a concession or a change of the authority's own decision. */
    String takenUp(CaseFile caseFile, Decision decision, boolean toAssess) {
        return """
                We wrote to you that we would not %s for %s (case %s). That no longer stands. %s.

                %s

                Our reasons: %s

                The final plan, if one is needed, is due by %s.
                %s"""
                .formatted(
                        toAssess
                                ? "carry out an Education, Health and Care needs assessment"
                                : "make an Education, Health and Care plan",
                        caseFile.getPerson().getFullName(),
                        caseFile.getReference(),
                        decision.attribution(),
                        toAssess
                                ? "We will now carry out the assessment. We must seek this advice:\n"
                                        + advice.toBeAsked(caseFile)
                                : "We will now make a plan. We will send you a draft, and you then have at least 15 days"
                                        + " to tell us what you think, to ask for a school or college and to ask for a"
                                        + " meeting.",
                        decision.getReasons(),
                        due(caseFile, AssessmentRules.FINAL),
                        toAssess ? "" : "\n" + advice.forTheFamily(caseFile));
    }

    /** For the people of regulation 4(2): what was decided, without the reasons, which are the family's. */
    public String decidedWhetherToAssess(CaseFile caseFile, boolean assess) {
        return """
                We have decided %s an Education, Health and Care needs assessment for %s, born %s (case %s). \
                This letter notifies you under regulation 5(2) of the SEND Regulations 2014.
                """
                .formatted(
                        assess ? "to carry out" : "not to carry out",
                        caseFile.getPerson().getFullName(),
                        Texts.date(caseFile.getPerson().getDateOfBirth()),
                        caseFile.getReference());
    }

    String willIssue(CaseFile caseFile, Decision decision) {
        return """
                We have decided that %s needs an Education, Health and Care plan. We will send you a draft. You then \
                have at least 15 days to tell us what you think, to ask for a school or college and to ask for a meeting.

                Our reasons: %s

                The final plan is due by %s.

                %s"""
                .formatted(
                        caseFile.getPerson().getFullName(),
                        decision.getReasons(),
                        due(caseFile, AssessmentRules.FINAL),
                        advice.forTheFamily(caseFile));
    }

    public String appealable(CaseFile caseFile, Decision decision, AppealNotice notice, String what) {
        return """
                We have decided %s for %s (case %s).

                Our reasons: %s

                You have the right to appeal to the First-tier Tribunal (Special Educational Needs and Disability). \
                The Tribunal must receive your appeal within two months of the date of this letter, or within one \
                month of the date of a mediation certificate, whichever is later.

                Before you appeal you must contact a mediation adviser and get a certificate, whether or not you want \
                mediation. You do so within two months of this letter. Mediation adviser: %s. If you want mediation, \
                tell us what it is about and, if it is about health, which provision you want; we must arrange it \
                within 30 days.

                Disagreement resolution is available too, and is free and voluntary. For information, advice and \
                support that is independent of us: %s.

                Your contact here: %s.
                """
                .formatted(
                        what,
                        caseFile.getPerson().getFullName(),
                        caseFile.getReference(),
                        decision.getReasons(),
                        notice.mediationAdviser(),
                        notice.iasContact(),
                        notice.authorityContact());
    }

    String draft(CaseFile caseFile, Plan plan) {
        return """
                This is draft %s of the Education, Health and Care plan for %s (case %s), with all the advice we \
                gathered. It names no school or college.

                You can tell us what you think, ask for a school or college to be named, and ask to meet an officer, \
                until at least %s. If you ask for a school or college by then that section 38(3) of the Children and \
                Families Act 2014 lists, we must name it unless section 39(4) lets us refuse. If you need no more time, \
                tell us in writing that you have nothing more to say.

                %s"""
                .formatted(
                        plan.getDraftNumber(),
                        caseFile.getPerson().getFullName(),
                        caseFile.getReference(),
                        due(caseFile, AssessmentRules.REPRESENTATIONS),
                        advice.forTheFamily(caseFile));
    }

    public String consultation(CaseFile caseFile, Consultation consultation) {
        return """
                To %s

                We consult you before naming you in the Education, Health and Care plan of %s, born %s (case %s). \
                Please tell us within 15 days (SEND Code of Practice 9.83) whether you can meet the needs in the \
                enclosed draft, and if not, why not and what you could offer instead.
                """
                .formatted(
                        consultation.getSetting().getName(),
                        caseFile.getPerson().getFullName(),
                        Texts.date(caseFile.getPerson().getDateOfBirth()),
                        caseFile.getReference());
    }

    /**
     * The letter with the final plan.
     *
     * @param answers a paragraph for each answer to what the family said, or nothing
     */
    String finalPlan(CaseFile caseFile, Plan plan, String answers) {
        return """
                This is the final Education, Health and Care plan for %s (case %s), sent on %s. Section I names %s. It \
                will first be reviewed by %s.

                %s\
                You can appeal to the First-tier Tribunal (Special Educational Needs and Disability) against what the \
                plan says about needs, provision and the school or college, within two months of this letter or one \
                month of a mediation certificate, whichever is later. No certificate is needed if the appeal is only \
                about the school or college. Your contact here: %s.
                """
                .formatted(
                        caseFile.getPerson().getFullName(),
                        caseFile.getReference(),
                        Texts.date(plan.getFinalSentOn()),
                        PlanTexts.sectionI(plan),
                        Texts.date(plan.getNextReviewOn()),
                        answers,
                        plan.getNamedContact());
    }

    private String due(CaseFile caseFile, RuleCode rule) {
        return ledger.find(caseFile.getReference(), rule)
                .map(deadline -> Texts.date(deadline.getDueDate()))
                .orElseThrow();
    }
}
