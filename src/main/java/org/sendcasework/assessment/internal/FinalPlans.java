package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.FINAL;

import java.time.LocalDate;
import org.sendcasework.assessment.CaseClosed;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The final plan: issuing it and the notices that go with it. */
@Service
@Transactional
public class FinalPlans {

    private final CaseWork work;
    private final PlanVersions plans;
    private final BeforeTheFinalPlan before;
    private final FinalTexts texts;
    private final FinalAnswers answers;
    private final DraftTimes times;
    private final DeadlineLedger ledger;
    private final AssessmentLetters fields;
    private final Letters letters;
    private final Dates dates;
    private final CaseRecords records;

    FinalPlans(
            CaseWork work,
            PlanVersions plans,
            BeforeTheFinalPlan before,
            FinalTexts texts,
            FinalAnswers answers,
            DraftTimes times,
            DeadlineLedger ledger,
            AssessmentLetters fields,
            Letters letters,
            Dates dates,
            CaseRecords records) {
        this.work = work;
        this.plans = plans;
        this.before = before;
        this.texts = texts;
        this.answers = answers;
        this.times = times;
        this.ledger = ledger;
        this.fields = fields;
        this.letters = letters;
        this.dates = dates;
        this.records = records;
    }

    /**
     * Issues the final plan (regulation 13(2)).
     *
     * @param text its words; null where the older form asked for none, and then they are the draft's
     * @throws InvalidInputException if something must be settled before (see {@link BeforeTheFinalPlan}), or the first
     *     review is later than twelve months starting with the day of the plan (section 44(1))
     */
    public void finalise(String reference, LocalDate sentOn, LocalDate firstReviewOn, String contact, FinalText text) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.current(caseFile);
        dates.requireNotInFuture("sentOn", sentOn);
        before.requireHeard(caseFile, plan, sentOn);
        if (text != null) {
            texts.keep(caseFile, plan, text);
        }
        before.requireAnswered(caseFile, plan);
        LocalDate lastDay = times.lastDayForFirstReview(sentOn);
        if (firstReviewOn.isAfter(lastDay)) {
            throw new InvalidInputException(
                    "nextReviewOn",
                    "must not be after " + lastDay
                            + ", the last of the twelve months starting with the day of the plan (section 44(1))");
        }
        if (!firstReviewOn.isAfter(sentOn)) {
            throw new InvalidInputException("nextReviewOn", "must be after the day the plan is sent");
        }
        plan.issue(sentOn, firstReviewOn, contact);
        ledger.meet(reference, FINAL, sentOn);
        ledger.of(reference).stream()
                .filter(Deadline::isOpen)
                .filter(deadline -> deadline.getSubjectId() == null)
                .forEach(
                        deadline -> ledger.lapse(reference, deadline.getRuleCode(), sentOn, "The final plan was sent"));
    }

    /** Keeps the notices that go with the final plan to family, setting and ICB, and closes the case. */
    public void notifyFinal(String reference) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.current(caseFile);
        LocalDate sentOn = plan.getFinalSentOn();
        letters.toFamily(
                caseFile, NoticeKind.FINAL_PLAN, sentOn, fields.planToFamily(plan, answers.letter(caseFile, plan)));
        letters.toSetting(caseFile, NoticeKind.FINAL_PLAN, plan.getNamedSetting(), sentOn, fields.planSent(plan));
        letters.toIcb(caseFile, NoticeKind.FINAL_PLAN, sentOn, fields.planSent(plan));
        CaseOutcome outcome = caseFile.isReassessment() ? CaseOutcome.PLAN_REPLACED : CaseOutcome.PLAN_ISSUED;
        caseFile.close(outcome, sentOn);
        work.publish(new CaseClosed(reference, outcome, sentOn));
        records.latest(caseFile, Decision.Kind.WHAT_THE_PLAN_NAMES)
                .ifPresent(named -> work.publish(new AppealableDecisionNotified(
                        reference, named.getId(), AppealableDecision.PLAN_CONTENTS, sentOn)));
    }
}
