package org.sendcasework.mediation.appeal;

import java.util.Set;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.OrderedWork;

/** How an appeal ended. */
public enum AppealOutcome {
    ORDERED("Ordered by the Tribunal"),
    DISMISSED("Dismissed"),
    CONCEDED("Not opposed by the authority"),
    SETTLED("Settled"),
    WITHDRAWN("Withdrawn by the family"),
    STRUCK_OUT("Struck out"),
    CASE_ENDED("The case ended");

    private final String words;

    AppealOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the authority has to do something; a dismissed appeal against ceasing a plan means that it ceases. */
    boolean asksForWork() {
        return this == ORDERED || this == CONCEDED;
    }

    /** What the Tribunal can order about a decision (regulation 43). */
    static Set<OrderedWork> worksFor(AppealableDecision decision) {
        return switch (decision) {
            case NO_ASSESSMENT, NO_REASSESSMENT -> Set.of(OrderedWork.ASSESS, OrderedWork.RECONSIDER);
            case NO_PLAN -> Set.of(OrderedWork.MAKE_PLAN, OrderedWork.RECONSIDER);
            case PLAN_CONTENTS, NO_AMENDMENT ->
                Set.of(OrderedWork.AMEND, OrderedWork.NAME_SETTING, OrderedWork.RECONSIDER);
            case CEASE -> Set.of(OrderedWork.CONTINUE, OrderedWork.CONTINUE_AND_AMEND, OrderedWork.CEASE);
        };
    }
}
