package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.advice.AdviceSummary;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.casefile.RightToAsk;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.letters.LetterField;
import org.sendcasework.letters.LetterFields;
import org.springframework.stereotype.Component;

/** What the letters of an assessment say of the case: its dates, decisions, advice and plan. */
@Component
public class AssessmentLetters {

    private final DeadlineLedger ledger;
    private final AdviceSummary advice;

    AssessmentLetters(DeadlineLedger ledger, AdviceSummary advice) {
        this.ledger = ledger;
        this.advice = advice;
    }

    /** While it is open whether to assess, or to assess again where a plan is in force. */
    LetterFields undecided(CaseFile caseFile) {
        return LetterFields.none()
                .with(LetterField.DECIDE_BY, due(caseFile, AssessmentRules.DECIDE))
                .with(LetterField.PLAN_OF, caseFile.getPlanInForceSince())
                .with(LetterField.BROUGHT_BY, RightToAsk.isMetBy(caseFile) ? null : byWhom(caseFile.getRoute()))
                .with(LetterField.ASSESSED_ON, caseFile.getLastAssessedOn());
    }

    /** Without a name: whoever brings a child to attention (section 24) need not be known to the family. */
    private static String byWhom(RequestRoute route) {
        return switch (route) {
            case PARENT -> "a parent";
            case YOUNG_PERSON -> "the young person";
            case SETTING -> "an early years setting";
            case HEALTH -> "a health service";
            case SOCIAL_CARE -> "social care";
            case OTHER -> "somebody else, or by our own work,";
        };
    }

    LetterFields askForInformation(CaseFile caseFile, EvidenceReview review) {
        return undecided(caseFile).with(LetterField.INFORMATION, review.getInformationWanted());
    }

    public LetterFields willAssess(CaseFile caseFile, Decision decision) {
        return LetterFields.none()
                .with(LetterField.REASONS, decision.getReasons())
                .with(LetterField.ADVICE_TO_ASK, advice.toBeAsked(caseFile))
                .with(LetterField.FINAL_BY, due(caseFile, AssessmentRules.FINAL));
    }

    /** After an order, an agreement, a concession or a change of the authority's own decision. */
    LetterFields takenUp(CaseFile caseFile, Decision decision, boolean toAssess) {
        return (toAssess ? willAssess(caseFile, decision) : willIssue(caseFile, decision))
                .when(LetterField.TAKEN_UP, true)
                .with(LetterField.ATTRIBUTION, decision.attribution());
    }

    LetterFields willIssue(CaseFile caseFile, Decision decision) {
        return LetterFields.none()
                .when(LetterField.REASSESSED, caseFile.isReassessment())
                .with(LetterField.REASONS, decision.getReasons())
                .with(LetterField.FINAL_BY, due(caseFile, AssessmentRules.FINAL))
                .with(LetterField.ADVICE_ACCOUNT, advice.forTheFamily(caseFile));
    }

    public LetterFields refusal(Decision decision) {
        return LetterFields.none().with(LetterField.REASONS, decision.getReasons());
    }

    /** No plan, or after a re-assessment that the plan is kept as it is. */
    LetterFields noPlan(CaseFile caseFile, Decision decision) {
        return LetterFields.none()
                .with(LetterField.REASONS, decision.getReasons())
                .with(LetterField.ADVICE_ACCOUNT, advice.forTheFamily(caseFile))
                .with(LetterField.ADVICE_ENCLOSED, advice.enclosed(caseFile));
    }

    LetterFields draft(CaseFile caseFile, Plan plan) {
        return LetterFields.none()
                .with(LetterField.NUMBER, String.valueOf(plan.getDraftNumber()))
                .with(LetterField.REPRESENTATIONS_BY, due(caseFile, AssessmentRules.REPRESENTATIONS))
                .with(LetterField.ADVICE_ACCOUNT, advice.forTheFamily(caseFile))
                .with(LetterField.ADVICE_ENCLOSED, advice.enclosed(caseFile));
    }

    /**
     * With the final or an amended plan to the family.
     *
     * @param answers a paragraph for each answer to what the family said, or nothing
     */
    LetterFields planToFamily(Plan plan, String answers) {
        return planSent(plan).when(LetterField.ABOUT_THE_PLAN, true).with(LetterField.ANSWERS, answers);
    }

    /** With the final or an amended plan to setting and integrated care board. */
    LetterFields planSent(Plan plan) {
        return LetterFields.none()
                .with(LetterField.SENT_ON, plan.getFinalSentOn())
                .with(LetterField.SECTION_I, PlanTexts.sectionI(plan))
                .with(LetterField.REVIEW_BY, plan.getNextReviewOn())
                .with(LetterField.OFFICER, plan.getNamedContact());
    }

    private LocalDate due(CaseFile caseFile, RuleCode rule) {
        return ledger.find(caseFile.getReference(), rule).orElseThrow().getDueDate();
    }
}
