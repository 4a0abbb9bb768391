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

    RequestFacts(Dates dates) {
        this.dates = dates;
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
                    caseFile.correctDateReceived(right);
                })
                .counts(Trigger.REQUEST_RECEIVED));
        if (caseFile.getAcknowledgedOn() != null) {
            facts.add(CaseFact.date(
                    "acknowledged-on", "Date of the acknowledgement", caseFile.getAcknowledgedOn(), right -> {
                        dates.requireBetween(
                                "corrected", right, caseFile.getDateReceived(), "the day the request was received");
                        caseFile.correctAcknowledgedOn(right);
                    }));
        }
        return facts;
    }
}
