package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.clock.DueDates;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.springframework.stereotype.Component;

/** The days that the law counts for a plan: when a draft is served, how long the family has, when a review is due. */
@Component
public class DraftTimes {

    private static final String POST = "POST";

    private final RuleBook rules;
    private final DueDates dueDates;

    DraftTimes(RuleBook rules, DueDates dueDates) {
        this.rules = rules;
        this.dueDates = dueDates;
    }

    /** The day on which a draft is served that was sent on a day: by post, when it arrives in the ordinary course. */
    LocalDate servedOn(LocalDate sentOn, String how) {
        return POST.equals(how) ? lastDay(AssessmentRules.SERVED_BY_POST, sentOn) : sentOn;
    }

    /** The last of the family's fifteen days about a served draft, of which service is the first (regulation 13(1)). */
    public LocalDate lastDayToReply(Plan served) {
        return lastDay(AssessmentRules.REPRESENTATIONS, served.getServedOn());
    }

    /** Whether something came within the family's fifteen days. */
    public boolean isInTime(Representation said) {
        return said.getReceivedOn() != null && !said.getReceivedOn().isAfter(lastDayToReply(said.getPlan()));
    }

    /** The last day for the first review: the end of twelve months starting with the day of the plan (section 44(1)). */
    public LocalDate lastDayForFirstReview(LocalDate planSentOn) {
        return lastDay(AssessmentRules.REVIEW, planSentOn);
    }

    private LocalDate lastDay(RuleCode code, LocalDate trigger) {
        return dueDates.of(rules.rule(code, trigger), trigger).legalDue();
    }
}
