package org.sendcasework.mediation.internal;

import java.util.Optional;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.clock.RuleCode;

/**
 * What a point of an agreement is about, and with it its deadline: a matter that can be appealed has the deadline of a
 * Tribunal order made on the day of the agreement (regulation 42(2)), anything else two weeks (42(3)).
 */
public enum PointKind {
    ASSESS("Carry out an assessment", new RuleCode("T-ASSESS-2W"), OrderedWork.ASSESS),
    MAKE_PLAN("Make a plan", new RuleCode("T-MAKE-FINAL-11W"), OrderedWork.MAKE_PLAN),
    AMEND("Amend the needs or provision in the plan", new RuleCode("T-AMEND-5W"), OrderedWork.AMEND),
    NAME_SETTING("Name another setting or type", new RuleCode("T-SCHOOL-2W"), OrderedWork.NAME_SETTING),
    CONTINUE("Continue the plan", new RuleCode("T-CONTINUE"), OrderedWork.CONTINUE),
    OTHER("A matter without a right of appeal", new RuleCode("MED-AGREE-OTHER-2W"), null),
    TELL_AUTHORITY("Notify the authority of an agreement about health alone", MediationRules.TELL_AUTHORITY, null);

    private final String words;
    private final RuleCode rule;
    private final OrderedWork work;

    PointKind(String words, RuleCode rule, OrderedWork work) {
        this.words = words;
        this.rule = rule;
        this.work = work;
    }

    public String words() {
        return words;
    }

    /** The rule that gives its deadline unless another day was agreed in writing (regulation 42(5)). */
    RuleCode rule() {
        return rule;
    }

    /** The work on the case that the point asks for; empty for a matter without a right of appeal. */
    public Optional<OrderedWork> work() {
        return Optional.ofNullable(work);
    }
}
