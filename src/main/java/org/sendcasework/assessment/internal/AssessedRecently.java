package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.clock.DueDates;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * An assessment in the six months before the request. It takes away the notice of section 36(7) that an assessment is
 * considered (section 36(6)(b)), and nothing else: the family is consulted (section 36(4)), the decision is due in six
 * weeks, where both parts of the test of section 36(8) are met the authority must assess, and a refusal can be appealed.
 * It can be a reason beside a test that is not met. For a re-assessment it is a ground of refusal (regulation 24).
 */
@Component
public class AssessedRecently {

    private static final String GROUND = "ASSESSED_RECENTLY";
    private static final String FIELD = "lastAssessmentOn";
    private static final RuleCode RECENT = new RuleCode("REQ-RECENT-6M");

    private final RuleBook rules;
    private final DueDates dueDates;
    private final Dates dates;

    AssessedRecently(RuleBook rules, DueDates dueDates, Dates dates) {
        this.rules = rules;
        this.dueDates = dueDates;
        this.dates = dates;
    }

    /**
     * The day of the assessment that a refusal rests on; null where it rests on none, or an older form did not ask.
     *
     * @throws InvalidInputException if the ground is given without the day, or the day is too long ago or after the
     *     request
     */
    public LocalDate required(CaseFile caseFile, AssessDecision made) {
        boolean used = !made.assess() && made.refusalReasons().contains(GROUND);
        if (!used || made.lastAssessment() == null) {
            return null;
        }
        LocalDate day = made.lastAssessment().on();
        if (day == null) {
            throw new InvalidInputException(FIELD, "enter the day of the last assessment, on which this reason rests");
        }
        require(FIELD, caseFile.getDateReceived(), day);
        return day;
    }

    /** Refuses a day of an assessment that is not in the six months before the request; no day is none to refuse. */
    void require(String field, LocalDate received, LocalDate day) {
        if (day == null) {
            return;
        }
        dates.requireNotInFuture(field, day);
        LocalDate lastRecent = dueDates.of(rules.rule(RECENT, day), day).legalDue();
        if (day.isAfter(received) || received.isAfter(lastRecent)) {
            throw new InvalidInputException(
                    field,
                    "must be within the six months before the request was received, " + Texts.date(received)
                            + " (section 36(6)(b))");
        }
    }
}
