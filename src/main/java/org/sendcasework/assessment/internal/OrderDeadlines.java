package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.DECIDE;
import static org.sendcasework.assessment.AssessmentRules.FINAL;
import static org.sendcasework.assessment.AssessmentRules.NO_PLAN;
import static org.sendcasework.assessment.AssessmentRules.SEND_DRAFT;

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

    private static final RuleCode DRAFT_AFTER_ORDER = new RuleCode("T-DRAFT-68D");

    private final DeadlineLedger ledger;

    OrderDeadlines(DeadlineLedger ledger) {
        this.ledger = ledger;
    }

    /** Opens the deadlines of an order, unless one of the same kind is open already. */
    void open(WorkOrdered ordered) {
        if (ordered.by() != null) {
            open(ordered, ruleOf(ordered), ordered.by(), allOf(limits(ordered)));
        } else {
            limits(ordered).forEach((rule, standsFor) -> open(ordered, rule, ordered.from(), standsFor));
        }
    }

    private void open(WorkOrdered ordered, RuleCode rule, LocalDate from, Set<RuleCode> standsFor) {
        if (!ledger.isOpen(ordered.caseReference(), rule, null)) {
            ledger.openInPlaceOf(standsFor, ordered.caseReference(), rule, from);
        }
    }

    private static Set<RuleCode> allOf(Map<RuleCode, Set<RuleCode>> limits) {
        Set<RuleCode> all = new TreeSet<>();
        limits.values().forEach(all::addAll);
        return all;
    }

    /** The rule by which the work of a small order is due, which the model carry-out-an-order reads. */
    RuleCode ruleOf(WorkOrdered ordered) {
        if (ordered.by() != null) {
            return new RuleCode(ordered.source().ruleOfAnotherDay());
        }
        return switch (ordered.work()) {
            case AMEND -> new RuleCode("T-AMEND-5W");
            case NAME_SETTING -> new RuleCode("T-SCHOOL-2W");
            case CONTINUE -> new RuleCode("T-CONTINUE");
            case CONTINUE_AND_AMEND -> new RuleCode("T-CONTINUE-AMEND");
            case CEASE -> new RuleCode("T-CEASE-DISMISSED");
            case ASSESS -> new RuleCode("T-ASSESS-2W");
            case MAKE_PLAN -> new RuleCode("T-MAKE-FINAL-11W");
            case RECONSIDER -> new RuleCode("T-REMIT-2W");
        };
    }

    private Map<RuleCode, Set<RuleCode>> limits(WorkOrdered ordered) {
        Map<RuleCode, Set<RuleCode>> limits = new LinkedHashMap<>();
        if (ordered.work() == OrderedWork.ASSESS) {
            limits.put(new RuleCode("T-ASSESS-2W"), Set.of(DECIDE));
            limits.put(new RuleCode("T-ASSESS-NO-10W"), Set.of(NO_PLAN));
            limits.put(DRAFT_AFTER_ORDER, Set.of(SEND_DRAFT));
            limits.put(new RuleCode("T-ASSESS-PLAN-14W"), Set.of(FINAL));
        } else if (ordered.work() == OrderedWork.MAKE_PLAN) {
            limits.put(new RuleCode("T-MAKE-DRAFT-5W"), Set.of(SEND_DRAFT));
            limits.put(new RuleCode("T-MAKE-FINAL-11W"), Set.of(FINAL));
        } else if (ordered.work() == OrderedWork.RECONSIDER && ordered.decision() == AppealableDecision.NO_ASSESSMENT) {
            limits.put(new RuleCode("T-REMIT-2W"), Set.of(DECIDE));
            limits.put(new RuleCode("T-REMIT-NO-10W"), Set.of(NO_PLAN));
            limits.put(DRAFT_AFTER_ORDER, Set.of(SEND_DRAFT));
            limits.put(new RuleCode("T-REMIT-FINAL-14W"), Set.of(FINAL));
        } else if (ordered.work() == OrderedWork.RECONSIDER && ordered.decision() == AppealableDecision.NO_PLAN) {
            limits.put(new RuleCode("T-REMIT-2W"), Set.of(NO_PLAN));
            limits.put(DRAFT_AFTER_ORDER, Set.of(SEND_DRAFT));
            limits.put(new RuleCode("T-REMIT-FINAL-14W"), Set.of(FINAL));
        } else {
            limits.put(ruleOf(ordered), Set.of());
        }
        return limits;
    }
}
