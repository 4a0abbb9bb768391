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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the draft was served and answered, and when the final plan was sent and will be reviewed. */
@Component
@Order(5)
class PlanFacts implements CaseFactSource {

    private static final int MOST_MONTHS_TO_FIRST_REVIEW = 12;

    private final PlanVersions plans;
    private final ServedDrafts drafts;
    private final CaseRecords records;
    private final CaseWork work;
    private final Dates dates;

    PlanFacts(PlanVersions plans, ServedDrafts drafts, CaseRecords records, CaseWork work, Dates dates) {
        this.plans = plans;
        this.drafts = drafts;
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
            if (plan.getReplyOn() != null) {
                facts.add(CaseFact.date(
                                "reply-on",
                                "Date of the family’s reply to the draft",
                                plan.getReplyOn(),
                                right -> correctReplyOn(plan, right))
                        .meets(AssessmentRules.REPRESENTATIONS));
            }
            if (plan.getMeetingHeldOn() != null) {
                facts.add(CaseFact.date(
                                "meeting-held-on",
                                "Date of the meeting about the draft",
                                plan.getMeetingHeldOn(),
                                right -> correctMeetingHeldOn(plan, right))
                        .meets(AssessmentRules.MEETING));
            }
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

    private void correctReplyOn(Plan plan, LocalDate right) {
        dates.requireBetween("corrected", right, plan.getServedOn(), "the day the draft was served");
        dates.requireNotAfter("corrected", right, plan.getFinalSentOn(), "the day the final plan was sent");
        plan.correctReplyOn(right);
    }

    private void correctMeetingHeldOn(Plan plan, LocalDate right) {
        dates.requireBetween("corrected", right, plan.getServedOn(), "the day the draft was served");
        dates.requireNotAfter("corrected", right, plan.getFinalSentOn(), "the day the final plan was sent");
        plan.correctMeetingHeldOn(right);
    }

    private void correctFinalSentOn(CaseFile caseFile, Plan plan, LocalDate right) {
        LocalDate before = plan.getFinalSentOn();
        dates.requireBetween("corrected", right, plan.getServedOn(), "the day the draft was served");
        dates.requireNotBefore("corrected", right, plan.getReplyOn(), "the family’s reply");
        dates.requireNotBefore(
                "corrected",
                right,
                plan.getNextReviewOn().minusMonths(MOST_MONTHS_TO_FIRST_REVIEW),
                "twelve months before the first review; correct the date of the review first");
        plan.correctFinalSentOn(right);
        caseFile.correctOutcomeOn(before, right);
        records.latest(caseFile, Decision.Kind.WHAT_THE_PLAN_NAMES).ifPresent(named -> {
            if (before.equals(named.getFamilyNotifiedOn())) {
                named.notifiedOn(right);
            }
            work.publish(new NoticeDateCorrected(
                    caseFile.getReference(),
                    named.getId(),
                    before,
                    right,
                    "The date the final plan was sent was corrected"));
        });
    }

    private void correctNextReviewOn(Plan plan, LocalDate right) {
        dates.requireNotBefore("corrected", right, plan.getFinalSentOn().plusDays(1), "the day after the final plan");
        dates.requireNotAfter(
                "corrected",
                right,
                plan.getFinalSentOn().plusMonths(MOST_MONTHS_TO_FIRST_REVIEW),
                "twelve months after the final plan");
        plan.correctNextReviewOn(right);
    }
}
