package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.DECIDE;
import static org.sendcasework.assessment.AssessmentRules.DO_CONCEDED;
import static org.sendcasework.assessment.AssessmentRules.FINAL;
import static org.sendcasework.assessment.AssessmentRules.NO_PLAN;
import static org.sendcasework.assessment.AssessmentRules.SEND_DRAFT;
import static org.sendcasework.assessment.AssessmentRules.TELL_CHANGE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.casefile.WorkOrdered;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.springframework.stereotype.Component;

/**
 * The deadlines that an order sets (regulations 44 and 45; 42 for an agreement), and which deadlines of the request
 * they supersede while it is carried out. The model asks for the same deadlines as before and reads the dates of the
 * order.
 */
@Component
class OrderDeadlines {

    static final RuleCode ASSESS = new RuleCode("T-ASSESS-2W");
    static final RuleCode PLAN_KEPT = new RuleCode("T-ASSESS-NO-10W");
    static final RuleCode PLAN_CHANGED = new RuleCode("T-ASSESS-PLAN-14W");
    private static final RuleCode REMIT = new RuleCode("T-REMIT-2W");
    static final RuleCode DRAFT_AFTER_ORDER = new RuleCode("T-DRAFT-68D");

    private final DeadlineLedger ledger;

    OrderDeadlines(DeadlineLedger ledger) {
        this.ledger = ledger;
    }

    /** Opens the deadlines of an order, unless one of the same kind is open already. */
    void open(WorkOrdered ordered) {
        if (!ordered.source().givesDates()) {
            openTheFirstAgain(ordered);
        } else if (ordered.by() == null) {
            limits(ordered).forEach((rule, standsFor) -> open(ordered, rule, ordered.from(), standsFor));
        } else {
            openByTheDaySet(ordered);
        }
    }

    /**
     * Without an order and after the response no regulation gives new dates: those of the request stand again, late or
     * not (W v Hertfordshire County Council [2023] EWHC 3138 (Admin)).
     */
    private void openTheFirstAgain(WorkOrdered ordered) {
        if (beginsWithALetter(ordered)) {
            letTheFirstStandAgain(ordered.caseReference(), ordered.decision(), ordered.from());
        } else {
            open(ordered, ruleOf(ordered), ordered.from(), Set.of());
        }
    }

    /**
     * The authority changes its decision: what fell away by it is owed again by the day it always had. Telling the
     * family is our own standard, since the limit for the decision was met by the notice of the first one.
     */
    void letTheFirstStandAgain(String reference, AppealableDecision decision, LocalDate changedOn) {
        boolean assessed = decision == AppealableDecision.NO_PLAN;
        openLetter(reference, assessed, changedOn);
        if (!assessed) {
            ledger.letStandAgain(reference, NO_PLAN);
        }
        ledger.letStandAgain(reference, SEND_DRAFT);
        ledger.letStandAgain(reference, FINAL);
    }

    /** The day that was set is kept by the last step; what a regulation counts for the steps before it stays. */
    private void openByTheDaySet(WorkOrdered ordered) {
        RuleCode rule = ruleOf(ordered);
        Map<RuleCode, Set<RuleCode>> limits = limits(ordered);
        if (ordered.work() == OrderedWork.RECONSIDER && limits.size() > 1) {
            // The Tribunal sets the day of the decision, not of what may come of it
            limits.forEach((own, standsFor) -> {
                boolean decision = standsFor.contains(DECIDE) || own.equals(REMIT) && standsFor.contains(NO_PLAN);
                open(ordered, decision ? rule : own, decision ? ordered.by() : ordered.from(), standsFor);
            });
            return;
        }
        Set<RuleCode> all = new TreeSet<>();
        limits.values().forEach(all::addAll);
        all.remove(DECIDE);
        if (!ledger.isOpen(ordered.caseReference(), rule, null)) {
            ledger.openInPlaceOf(all, all.isEmpty() ? null : FINAL, ordered.caseReference(), rule, ordered.by());
        }
    }

    private void open(WorkOrdered ordered, RuleCode rule, LocalDate from, Set<RuleCode> standsFor) {
        if (!ledger.isOpen(ordered.caseReference(), rule, null)) {
            ledger.openInPlaceOf(standsFor, ordered.caseReference(), rule, from);
        }
    }

    private void openLetter(String reference, boolean assessed, LocalDate from) {
        if (!ledger.isOpen(reference, TELL_CHANGE, null)) {
            ledger.openInPlaceOf(Set.of(assessed ? NO_PLAN : DECIDE), reference, TELL_CHANGE, from);
        }
    }

    /** Whether the work begins with a letter that says what is done now, and not with a decision or a changed plan. */
    static boolean beginsWithALetter(WorkOrdered ordered) {
        return ordered.work() == OrderedWork.MAKE_PLAN
                || ordered.work() == OrderedWork.ASSESS && ordered.decision() == AppealableDecision.NO_ASSESSMENT;
    }

    /**
     * The limit by which that letter is due: the two weeks of an order to assess, or else our own standard, which is
     * opened here.
     */
    RuleCode ruleOfLetter(WorkOrdered ordered) {
        boolean assess = ordered.work() == OrderedWork.ASSESS;
        if (assess && ordered.by() == null && ordered.source().givesDates()) {
            return ASSESS;
        }
        openLetter(ordered.caseReference(), !assess, ordered.from());
        return TELL_CHANGE;
    }

    /** The rule by which the work of a small order is due, which the model carry-out-an-order reads. */
    RuleCode ruleOf(WorkOrdered ordered) {
        if (ordered.by() != null) {
            return new RuleCode(ordered.source().ruleOfAnotherDay());
        }
        if (!ordered.source().givesDates()) {
            return DO_CONCEDED;
        }
        return switch (ordered.work()) {
            case AMEND -> new RuleCode("T-AMEND-5W");
            case NAME_SETTING -> new RuleCode("T-SCHOOL-2W");
            case CONTINUE -> new RuleCode("T-CONTINUE");
            case CONTINUE_AND_AMEND -> new RuleCode("T-CONTINUE-AMEND");
            case CEASE -> new RuleCode("T-CEASE-DISMISSED");
            case ASSESS -> ASSESS;
            case MAKE_PLAN -> new RuleCode("T-MAKE-FINAL-11W");
            case RECONSIDER -> REMIT;
        };
    }

    private Map<RuleCode, Set<RuleCode>> limits(WorkOrdered ordered) {
        Map<RuleCode, Set<RuleCode>> limits = new LinkedHashMap<>();
        if (ordered.work() == OrderedWork.ASSESS && ordered.decision() == AppealableDecision.NO_REASSESSMENT) {
            // The case of the re-assessment has the steps on the way and their limits
            limits.put(ASSESS, Set.of());
            limits.put(PLAN_KEPT, Set.of());
            limits.put(PLAN_CHANGED, Set.of());
        } else if (ordered.work() == OrderedWork.ASSESS) {
            limits.put(ASSESS, Set.of(DECIDE));
            limits.put(PLAN_KEPT, Set.of(NO_PLAN));
            limits.put(DRAFT_AFTER_ORDER, Set.of(SEND_DRAFT));
            limits.put(PLAN_CHANGED, Set.of(FINAL));
        } else if (ordered.work() == OrderedWork.MAKE_PLAN) {
            limits.put(new RuleCode("T-MAKE-DRAFT-5W"), Set.of(SEND_DRAFT));
            limits.put(new RuleCode("T-MAKE-FINAL-11W"), Set.of(FINAL));
        } else if (ordered.work() == OrderedWork.RECONSIDER && ordered.decision() == AppealableDecision.NO_ASSESSMENT) {
            limits.put(REMIT, Set.of(DECIDE));
            limits.put(new RuleCode("T-REMIT-NO-10W"), Set.of(NO_PLAN));
            limits.put(DRAFT_AFTER_ORDER, Set.of(SEND_DRAFT));
            limits.put(new RuleCode("T-REMIT-FINAL-14W"), Set.of(FINAL));
        } else if (ordered.work() == OrderedWork.RECONSIDER && ordered.decision() == AppealableDecision.NO_PLAN) {
            limits.put(REMIT, Set.of(NO_PLAN));
            limits.put(DRAFT_AFTER_ORDER, Set.of(SEND_DRAFT));
            limits.put(new RuleCode("T-REMIT-FINAL-14W"), Set.of(FINAL));
        } else {
            limits.put(ruleOf(ordered), Set.of());
        }
        return limits;
    }
}
