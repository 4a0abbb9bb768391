package org.sendcasework.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.clock.Trigger;
import org.sendcasework.shared.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When the request came and was acknowledged. */
@Component
@Order(2)
class RequestFacts implements CaseFactSource {

    private final Dates dates;
    private final AssessedRecently recently;

    RequestFacts(Dates dates, AssessedRecently recently) {
        this.dates = dates;
        this.recently = recently;
    }

    @Override
    public List<CaseFact> of(CaseFile caseFile) {
        List<CaseFact> facts = new ArrayList<>();
        facts.add(CaseFact.date("date-received", "Date the request was received", caseFile.getDateReceived(), right -> {
                    dates.requireBetween(
                            "corrected", right, caseFile.getPerson().getDateOfBirth(), "the date of birth");
                    dates.requireNotAfter(
                            "corrected",
                            right,
                            caseFile.getAcknowledgedOn() == null
                                    ? caseFile.getOutcomeOn()
                                    : caseFile.getAcknowledgedOn(),
                            "the day the request was acknowledged or the case ended");
                    dates.requireNotBefore(
                            "corrected", right, caseFile.getPlanInForceSince(), "the day of the plan in force");
                    recently.require("corrected", right, caseFile.getLastAssessedOn());
                    caseFile.correctDateReceived(right);
                })
                .counts(Trigger.REQUEST_RECEIVED)
                .counts(Trigger.REASSESSMENT_REQUESTED));
        if (caseFile.getAcknowledgedOn() != null) {
            facts.add(CaseFact.date(
                    "acknowledged-on", "Date of the acknowledgement", caseFile.getAcknowledgedOn(), right -> {
                        dates.requireBetween(
                                "corrected", right, caseFile.getDateReceived(), "the day the request was received");
                        caseFile.correctAcknowledgedOn(right);
                    }));
        }
        if (caseFile.isReassessment()) {
            facts.add(CaseFact.date(
                    "plan-in-force-since", "Date of the plan in force", caseFile.getPlanInForceSince(), right -> {
                        dates.requireBetween(
                                "corrected", right, caseFile.getPerson().getDateOfBirth(), "the date of birth");
                        dates.requireNotAfter(
                                "corrected", right, caseFile.getDateReceived(), "the day the request was received");
                        caseFile.recordPlanAndAssessment(right, null, caseFile.getLastAssessedOn());
                    }));
        }
        if (caseFile.getAcknowledgedOn() != null) {
            facts.add(CaseFact.dateOrNothing(
                    "last-assessed-on",
                    "Date of the last assessment, if within six months before the request",
                    caseFile.getLastAssessedOn(),
                    right -> {
                        recently.require("corrected", caseFile.getDateReceived(), right);
                        caseFile.recordPlanAndAssessment(
                                caseFile.getPlanInForceSince(), caseFile.getPlanNotInForceWhy(), right);
                    }));
        }
        return facts;
    }
}
