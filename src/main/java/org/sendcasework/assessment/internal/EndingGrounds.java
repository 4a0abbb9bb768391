package org.sendcasework.assessment.internal;

import java.time.Period;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.clock.CompulsorySchoolAge;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** Whether the record bears out a ground on which no assessment is owed. Nobody has to judge the legal test for it. */
@Component
class EndingGrounds {

    private static final int LONGEST_NAME = 200;

    private final PlansInForce plans;

    EndingGrounds(PlansInForce plans) {
        this.plans = plans;
    }

    /**
     * The authority to which the request is passed on; null for every other ground.
     *
     * @throws InvalidInputException if the record shows otherwise: the age is one the law covers, or the authority has
     *     made a plan for the child; or if the responsible authority is missing
     */
    String require(CaseFile caseFile, NewEnding ending) {
        if (ending.outcome() == CaseOutcome.OUTSIDE_AGE) {
            requireAge(caseFile, ending);
        }
        if (ending.outcome() != CaseOutcome.NOT_IN_AREA) {
            return null;
        }
        if (caseFile.getPlanNotInForceWhy() == null) {
            plans.shown(caseFile).ifPresent(plan -> {
                throw new InvalidInputException(
                        "outcome",
                        "case " + plan.caseReference() + " shows our plan of " + Texts.date(plan.sentOn())
                                + " for a child of this name and birthday. Check the request first and say why that plan is"
                                + " not in force or not this child’s");
            });
        }
        return Inputs.text("authority", ending.responsibleAuthority(), LONGEST_NAME);
    }

    /** Part 3 of the Act covers children and young people under 25 (section 83(2)). */
    private static void requireAge(CaseFile caseFile, NewEnding ending) {
        var born = caseFile.getPerson().getDateOfBirth();
        if (CompulsorySchoolAge.isUnder25(born, ending.on())) {
            throw new InvalidInputException(
                    "outcome",
                    "the date of birth, " + Texts.date(born) + ", means an age of "
                            + Period.between(born, ending.on()).getYears() + " on " + Texts.date(ending.on())
                            + ". The law covers people under 25 (section 83(2)). If the date of birth is wrong, correct it"
                            + " first");
        }
    }
}
