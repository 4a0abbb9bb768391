package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.FINAL;
import static org.sendcasework.assessment.AssessmentRules.REPRESENTATIONS;

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
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The final plan: issuing it and the notices that go with it. */
@Service
@Transactional
public class FinalPlans {

    private static final int MOST_MONTHS_TO_FIRST_REVIEW = 12;

    private final CaseWork work;
    private final PlanVersions plans;
    private final DeadlineLedger ledger;
    private final AssessmentLetters letters;
    private final Dates dates;
    private final CaseRecords records;

    FinalPlans(
            CaseWork work,
            PlanVersions plans,
            DeadlineLedger ledger,
            AssessmentLetters letters,
            Dates dates,
            CaseRecords records) {
        this.work = work;
        this.plans = plans;
        this.ledger = ledger;
        this.letters = letters;
        this.dates = dates;
        this.records = records;
    }

    /**
     * Issues the final plan (regulation 13(2)).
     *
     * @throws InvalidInputException if no draft was served, the fifteen days are not over and no reply came, nothing is
     *     named, or the first review is later than twelve months after the plan (section 44(1))
     */
    public void finalise(String reference, LocalDate sentOn, LocalDate firstReviewOn, String contact) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.current(caseFile);
        dates.requireNotInFuture("sentOn", sentOn);
        plan.requireNotTakenBack("sentOn");
        if (plan.getServedOn() == null) {
            throw new InvalidInputException(
                    "sentOn", "a final plan needs a draft that was sent to the family (section 38)");
        }
        LocalDate earliest = plan.getReplyOn() != null
                ? plan.getReplyOn()
                : ledger.find(reference, REPRESENTATIONS)
                        .orElseThrow()
                        .getDueDate()
                        .plusDays(1);
        dates.requireNotBefore("sentOn", sentOn, earliest, "the family's reply or the end of their fifteen days");
        if (plan.getNamed() == null) {
            throw new InvalidInputException("sentOn", "decide first what the plan names");
        }
        if (firstReviewOn.isAfter(sentOn.plusMonths(MOST_MONTHS_TO_FIRST_REVIEW))) {
            throw new InvalidInputException(
                    "nextReviewOn", "must be within twelve months of the final plan (section 44(1))");
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
        String body = letters.finalPlan(caseFile, plan);
        work.notifyFamily(caseFile, NoticeKind.FINAL_PLAN, sentOn, body);
        work.notifySetting(caseFile, NoticeKind.FINAL_PLAN, plan.getNamedSetting(), sentOn, body);
        work.notifyIcb(caseFile, NoticeKind.FINAL_PLAN, sentOn, body);
        caseFile.close(CaseOutcome.PLAN_ISSUED, sentOn);
        work.publish(new CaseClosed(reference, CaseOutcome.PLAN_ISSUED, sentOn));
        records.latest(caseFile, Decision.Kind.WHAT_THE_PLAN_NAMES)
                .ifPresent(named -> work.publish(new AppealableDecisionNotified(
                        reference, named.getId(), AppealableDecision.PLAN_CONTENTS, sentOn)));
    }
}
