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
 * The ground that the child or young person was assessed in the six months before (section 36(6)(b)). It takes away the
 * duties of section 36(7) and (8) to consider an assessment and to carry it out. It changes nothing else: the decision is
 * due in six weeks, it is notified with its reasons, and the family can appeal.
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
        LocalDate received = caseFile.getDateReceived();
        dates.requireNotInFuture(FIELD, day);
        LocalDate lastRecent = dueDates.of(rules.rule(RECENT, day), day).legalDue();
        if (day.isAfter(received) || received.isAfter(lastRecent)) {
            throw new InvalidInputException(
                    FIELD,
                    "must be within the six months before the request was received, " + Texts.date(received)
                            + " (section 36(6)(b))");
        }
        return day;
    }
}
