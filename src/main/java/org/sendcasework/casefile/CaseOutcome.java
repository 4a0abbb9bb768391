package org.sendcasework.casefile;

import java.util.EnumSet;
import java.util.Set;

/** How a request ended. */
public enum CaseOutcome {
    ASSESSMENT_REFUSED("Assessment refused"),
    NO_PLAN("Assessed, no plan issued"),
    PLAN_ISSUED("Plan issued"),
    WITHDRAWN("Withdrawn"),
    MOVED_AWAY("Moved to another authority"),
    DIED("Died"),
    /** No assessment is owed here: another authority is responsible (section 24). It is no refusal to assess. */
    NOT_IN_AREA("Not in our area, passed on"),
    /** No assessment is owed: Part 3 of the Act covers people under 25 (section 83(2)). It is no refusal to assess. */
    OUTSIDE_AGE("Outside the age range"),
    /** A request about a child with a plan, answered with no (section 44, regulation 24). */
    REASSESSMENT_REFUSED("Re-assessment refused"),
    /** Re-assessed, and the plan in force was neither amended nor replaced. */
    PLAN_KEPT("Re-assessed, plan kept as it is"),
    /** Re-assessed, and the plan in force was amended or replaced. */
    PLAN_REPLACED("Re-assessed, plan amended or replaced");

    private static final Set<CaseOutcome> EARLY = EnumSet.of(WITHDRAWN, MOVED_AWAY, DIED, NOT_IN_AREA, OUTSIDE_AGE);

    private final String words;

    CaseOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the case ended before the authority had to decide it, or without its having to. */
    public boolean endsEarly() {
        return EARLY.contains(this);
    }
}
