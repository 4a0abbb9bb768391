package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.assessment.CaseClosed;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseEndedEarly;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.casefile.WorkOrdered;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a case up again when work on it is ordered or agreed, at the phase where that work begins. The outcome and the
 * dates of the request stay as they are; the deadlines of the order supersede them while it is carried out.
 */
@Service
@Transactional
public class OrderedWorkStarts {

    private final OrderedWorkRepository orders;
    private final OrderDeadlines limits;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final WorkTakenUp work;
    private final RuntimeService runtime;

    OrderedWorkStarts(
            OrderedWorkRepository orders,
            OrderDeadlines limits,
            CaseFiles caseFiles,
            CaseRecords records,
            WorkTakenUp work,
            RuntimeService runtime) {
        this.orders = orders;
        this.limits = limits;
        this.caseFiles = caseFiles;
        this.records = records;
        this.work = work;
        this.runtime = runtime;
    }

    /** Opens the clocks of the order and starts the work, unless work is under way that does it as well. */
    @EventListener
    void on(WorkOrdered ordered) {
        CaseFile caseFile = caseFiles.toChange(ordered.caseReference());
        boolean takesUpTheAssessment = takesUpTheAssessment(ordered);
        boolean joins = takesUpTheAssessment && work.isUnderWay(ordered.caseReference());
        OrderedWorkRecord order = orders.save(new OrderedWorkRecord(
                caseFile.getId(),
                ordered,
                joins ? OrderedWorkRecord.Status.JOINED : OrderedWorkRecord.Status.UNDER_WAY));
        records.note(
                caseFile,
                ordered.from(),
                "ORDER",
                ordered.source().words() + " (" + ordered.sourceReference() + "): "
                        + ordered.work().words() + "." + (joins ? " The work on the case is already under way." : ""));
        if (joins) {
            return;
        }
        limits.open(ordered);
        if (takesUpTheAssessment) {
            takeUpAgain(caseFile, ordered);
        } else {
            carryOut(ordered.caseReference(), order, limits.ruleOf(ordered));
        }
    }

    private void carryOut(String reference, OrderedWorkRecord order, RuleCode rule) {
        runtime.createMessageCorrelation("order-to-carry-out")
                .processInstanceBusinessKey(reference)
                .setVariables(Map.of(
                        AssessmentRequests.CASE_REFERENCE,
                        reference,
                        "orderId",
                        order.getId().toString(),
                        "orderedWork",
                        order.getWork().name(),
                        "orderRule",
                        rule.text()))
                .correlateStartMessage();
    }

    /**
     * Once the family is notified that the authority re-assesses as ordered, the order waits for the end of the
     * re-assessment (regulation 44(2)(b)).
     */
    @EventListener
    void on(ReassessmentOrderConfirmed confirmed) {
        carryOut(
                confirmed.caseReference(),
                orders.findById(confirmed.orderId()).orElseThrow(),
                OrderDeadlines.PLAN_CHANGED);
    }

    private static boolean takesUpTheAssessment(WorkOrdered ordered) {
        return switch (ordered.work()) {
            case ASSESS -> ordered.decision() == AppealableDecision.NO_ASSESSMENT;
            case MAKE_PLAN -> true;
            case RECONSIDER ->
                ordered.decision() == AppealableDecision.NO_ASSESSMENT
                        || ordered.decision() == AppealableDecision.NO_PLAN;
            default -> false;
        };
    }

    private void takeUpAgain(CaseFile caseFile, WorkOrdered ordered) {
        if (ordered.work() == OrderedWork.RECONSIDER) {
            work.decideAgain(caseFile, ordered.decision() == AppealableDecision.NO_PLAN);
            return;
        }
        boolean assess = ordered.work() == OrderedWork.ASSESS;
        records.decide(
                        caseFile,
                        assess ? Decision.Kind.WHETHER_TO_ASSESS : Decision.Kind.WHETHER_TO_ISSUE,
                        assess ? "ASSESS" : "ISSUE",
                        ordered.source().words() + ", " + ordered.sourceReference(),
                        List.of(),
                        ordered.source().words() + " on " + Texts.date(ordered.from()) + ".",
                        ordered.from())
                .cameFrom(ordered.source().decisionSource(), ordered.sourceReference());
        work.tellFirst(caseFile, !assess, limits.ruleOfLetter(ordered));
    }

    /** The work on the case came to its end: what was ordered of it is done. */
    @EventListener
    void on(CaseClosed closed) {
        boolean early = closed.outcome().endsEarly();
        orders.findByCaseReferenceOrderByFromOn(closed.caseReference()).stream()
                .filter(OrderedWorkRecord::isUnderWay)
                .forEach(order -> order.close(
                        early ? OrderedWorkRecord.Status.ENDED : OrderedWorkRecord.Status.DONE,
                        closed.on(),
                        closed.outcome().words()));
    }

    /** A case that ended takes its orders about the plan with it. */
    @EventListener
    void on(CaseEndedEarly ended) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ended.caseReference(), "carry-out-an-order")
                .list()
                .forEach(instance -> runtime.createMessageCorrelation("order-ended")
                        .processInstanceId(instance.getId())
                        .correlate());
    }

    /** Everything that was ordered or agreed about a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<OrderedWorkRecord> of(String caseReference) {
        return orders.findByCaseReferenceOrderByFromOn(caseReference);
    }
}
