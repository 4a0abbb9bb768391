package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.NoticeDateCorrected;
import org.sendcasework.clock.Trigger;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the draft was served, and when the final plan was sent and will be reviewed. */
@Component
@Order(5)
class PlanFacts implements CaseFactSource {

    private final PlanVersions plans;
    private final ServedDrafts drafts;
    private final BeforeTheFinalPlan before;
    private final DraftTimes times;
    private final CaseRecords records;
    private final CaseWork work;
    private final Dates dates;

    PlanFacts(
            PlanVersions plans,
            ServedDrafts drafts,
            BeforeTheFinalPlan before,
            DraftTimes times,
            CaseRecords records,
            CaseWork work,
            Dates dates) {
        this.plans = plans;
        this.drafts = drafts;
        this.before = before;
        this.times = times;
        this.records = records;
        this.work = work;
        this.dates = dates;
    }

    @Override
    public List<CaseFact> of(CaseFile caseFile) {
        List<CaseFact> facts = new ArrayList<>();
        drafts.servedOn(caseFile)
                .ifPresent(day -> facts.add(CaseFact.date(
                                "draft-served-on",
                                "Date the draft plan was served",
                                day,
                                right -> correctServedOn(caseFile, right))
                        .counts(Trigger.DRAFT_SERVED)
                        .meets(AssessmentRules.SEND_DRAFT)));
        plans.latest(caseFile).ifPresent(plan -> {
            if (plan.getFinalSentOn() != null) {
                facts.add(CaseFact.date(
                                "final-plan-sent-on",
                                "Date the final plan was sent",
                                plan.getFinalSentOn(),
                                right -> correctFinalSentOn(caseFile, plan, right))
                        .counts(Trigger.FINAL_PLAN_SENT)
                        .counts(Trigger.PLAN_MADE_OR_REVIEWED)
                        .meets(AssessmentRules.FINAL));
                facts.add(CaseFact.date(
                        "first-review-on",
                        "Date by which the plan is first reviewed",
                        plan.getNextReviewOn(),
                        right -> correctNextReviewOn(plan, right)));
            }
        });
        return facts;
    }

    private void correctServedOn(CaseFile caseFile, LocalDate right) {
        dates.requireNotInFuture("corrected", right);
        drafts.correctServedOn(caseFile, right);
    }

    /**
     * An earlier day is held to the family's fifteen days (regulation 13(1)). A later one is no shorter time for the family,
     * also where an earlier release let the plan go too soon.
     */
    private void correctFinalSentOn(CaseFile caseFile, Plan plan, LocalDate right) {
        LocalDate wrong = plan.getFinalSentOn();
        dates.requireBetween("corrected", right, plan.getServedOn(), "the day the draft was served");
        if (right.isBefore(wrong)) {
            before.requireFifteenDays(caseFile, plan, "corrected", right);
        }
        if (plan.getNextReviewOn().isAfter(times.lastDayForFirstReview(right))) {
            throw new InvalidInputException(
                    "corrected",
                    "leaves more than twelve months to the first review (section 44(1)); correct the date of the review"
                            + " first");
        }
        plan.correctFinalSentOn(right);
        caseFile.correctOutcomeOn(wrong, right);
        records.latest(caseFile, Decision.Kind.WHAT_THE_PLAN_NAMES).ifPresent(named -> {
            if (wrong.equals(named.getFamilyNotifiedOn())) {
                named.notifiedOn(right);
            }
            work.publish(new NoticeDateCorrected(
                    caseFile.getReference(),
                    named.getId(),
                    wrong,
                    right,
                    "The date the final plan was sent was corrected"));
        });
    }

    private void correctNextReviewOn(Plan plan, LocalDate right) {
        dates.requireNotBefore("corrected", right, plan.getFinalSentOn().plusDays(1), "the day after the final plan");
        dates.requireNotAfter(
                "corrected",
                right,
                times.lastDayForFirstReview(plan.getFinalSentOn()),
                "the last of the twelve months starting with the day of the plan");
        plan.correctNextReviewOn(right);
    }
}
