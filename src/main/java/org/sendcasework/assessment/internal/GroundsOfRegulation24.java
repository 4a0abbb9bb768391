package org.sendcasework.assessment.internal;

import java.util.Set;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.RecordedTest;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * A re-assessment is refused as too soon only where the day of an assessment in the six months before the request is
 * recorded (regulation 24). The day was checked when it was entered.
 */
@Component
class GroundsOfRegulation24 implements RecordedTest {

    private static final String SIX_MONTHS_PASSED = "SIX_MONTHS_PASSED";

    @Override
    public Decision.Kind kind() {
        return Decision.Kind.WHETHER_TO_REASSESS;
    }

    @Override
    public void requireTrue(CaseFile caseFile, Set<String> met, String field) {
        if (!caseFile.isReassessment() || caseFile.getStage() != CaseStage.CONSIDERING) {
            // Asked on its own, for another request than that of the case
            return;
        }
        boolean passed = met.contains(SIX_MONTHS_PASSED);
        if (passed && caseFile.getLastAssessedOn() != null) {
            throw new InvalidInputException(
                    field,
                    "the record shows an assessment on " + Texts.date(caseFile.getLastAssessedOn())
                            + ", in the six months before the request, so they have not passed");
        }
        if (!passed && caseFile.getLastAssessedOn() == null) {
            throw new InvalidInputException(
                    field,
                    "the record shows no assessment in the six months before the request, so they have passed. If there was"
                            + " one, enter its day under the facts of the case first");
        }
    }
}
