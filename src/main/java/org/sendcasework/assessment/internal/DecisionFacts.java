package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.NoticeDateCorrected;
import org.sendcasework.clock.Trigger;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When each decision was made, and when the family was notified of it. */
@Component
@Order(3)
class DecisionFacts implements CaseFactSource {

    private final CaseRecords records;
    private final CaseWork work;
    private final Dates dates;

    DecisionFacts(CaseRecords records, CaseWork work, Dates dates) {
        this.records = records;
        this.work = work;
        this.dates = dates;
    }

    @Override
    public List<CaseFact> of(CaseFile caseFile) {
        List<CaseFact> facts = new ArrayList<>();
        for (Decision decision : records.decisions(caseFile)) {
            String what = decision.getKind().words() + " ("
                    + Texts.words(decision.getOutcome()).toLowerCase(Locale.UK) + ")";
            facts.add(CaseFact.date(
                            "decided-on:" + decision.getId(),
                            what + ": date of the decision",
                            decision.getDecidedOn(),
                            right -> correctDecidedOn(caseFile, decision, right))
                    .counts(Trigger.DECISION_MADE));
            // The notice about what a plan names is the final plan, which has a date of its own
            if (decision.getFamilyNotifiedOn() != null && decision.getKind() != Decision.Kind.WHAT_THE_PLAN_NAMES) {
                facts.add(notified(caseFile, decision, what));
            }
        }
        return facts;
    }

    private void correctDecidedOn(CaseFile caseFile, Decision decision, LocalDate right) {
        dates.requireBetween("corrected", right, caseFile.getDateReceived(), "the day the request was received");
        dates.requireNotAfter(
                "corrected", right, decision.getFamilyNotifiedOn(), "the day the family was notified of it");
        decision.correctDecidedOn(right);
    }

    private CaseFact notified(CaseFile caseFile, Decision decision, String what) {
        LocalDate before = decision.getFamilyNotifiedOn();
        CaseFact fact = CaseFact.date(
                "notified-on:" + decision.getId(), what + ": date the family was notified", before, right -> {
                    dates.requireBetween("corrected", right, decision.getDecidedOn(), "the day of the decision");
                    decision.notifiedOn(right);
                    caseFile.correctOutcomeOn(before, right);
                    work.publish(new NoticeDateCorrected(
                            caseFile.getReference(),
                            decision.getId(),
                            before,
                            right,
                            what + ": the date of the notice was corrected"));
                });
        return switch (decision.getKind()) {
            case WHETHER_TO_ASSESS ->
                fact.counts(Trigger.DECISION_TO_ASSESS)
                        .meets(AssessmentRules.DECIDE, AssessmentRules.SCREEN, AssessmentRules.TELL_CHANGE);
            case WHETHER_TO_ISSUE ->
                fact.counts(Trigger.DECISION_TO_ISSUE).meets(AssessmentRules.NO_PLAN, AssessmentRules.TELL_CHANGE);
            case WHETHER_TO_REASSESS ->
                fact.counts(Trigger.REASSESSMENT_NOTIFIED)
                        .counts(Trigger.DECISION_TO_ASSESS)
                        .meets(AssessmentRules.DECIDE);
            default -> fact;
        };
    }
}
