package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.ASK_ADVISERS;
import static org.sendcasework.assessment.AssessmentRules.DECIDE;
import static org.sendcasework.assessment.AssessmentRules.DECIDE_REASSESSMENT;
import static org.sendcasework.assessment.AssessmentRules.FINAL;
import static org.sendcasework.assessment.AssessmentRules.NO_PLAN;
import static org.sendcasework.assessment.AssessmentRules.REASSESSED_PLAN;
import static org.sendcasework.assessment.AssessmentRules.SCREEN;
import static org.sendcasework.assessment.AssessmentRules.SEND_DRAFT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sendcasework.assessment.CaseClosed;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request about a child or young person with a plan is a request for a re-assessment (section 44(2)). It is worked on
 * like an assessment, with limits of its own that stand in the place of those of a first request.
 */
@Service
@Transactional
public class Reassessments {

    private static final List<RuleCode> FIRST_REQUEST = List.of(SCREEN, DECIDE, NO_PLAN, SEND_DRAFT, FINAL);

    private final CaseWork work;
    private final DeadlineLedger ledger;
    private final AssessmentLetters fields;
    private final Letters letters;
    private final Dates dates;

    Reassessments(CaseWork work, DeadlineLedger ledger, AssessmentLetters fields, Letters letters, Dates dates) {
        this.work = work;
        this.ledger = ledger;
        this.fields = fields;
        this.letters = letters;
        this.dates = dates;
    }

    /** Whether the request of this case is one for a re-assessment. */
    @Transactional(readOnly = true)
    public boolean isOne(String reference) {
        return work.caseOf(reference).isReassessment();
    }

    /**
     * The limits of a first request never applied. Fifteen days from its receipt take their place (regulation 25(1));
     * until the decision is notified no limit for a plan runs.
     */
    void begin(CaseFile caseFile) {
        String reference = caseFile.getReference();
        FIRST_REQUEST.stream()
                .filter(rule -> ledger.isOpen(reference, rule, null))
                .forEach(rule -> ledger.lapse(
                        reference, rule, work.today(), "A plan is in force: it is a request for a re-assessment"));
        ledger.openInPlaceOf(Set.of(DECIDE, FINAL), reference, DECIDE_REASSESSMENT, caseFile.getDateReceived());
        work.note(
                caseFile,
                "REQUEST",
                "A plan of " + Texts.date(caseFile.getPlanInForceSince())
                        + " is in force. The request is one for a re-assessment (section 44(2)), to be decided in fifteen"
                        + " days of its receipt (regulation 25(1)).");
    }

    /**
     * It turned out that no plan is in force: the request is a first one, by the dates it always had. Only before the
     * decision, when a manager has sent the case back to the check of the request.
     */
    void takeBack(CaseFile caseFile) {
        String reference = caseFile.getReference();
        ledger.lapse(reference, DECIDE_REASSESSMENT, work.today(), "No plan is in force: it is a first request");
        FIRST_REQUEST.forEach(rule -> ledger.open(reference, rule, caseFile.getDateReceived()));
        work.note(
                caseFile,
                "REQUEST",
                "No plan is in force, other than was recorded. The request is a first one, with the dates counted from its"
                        + " receipt.");
    }

    /**
     * Notifies the family that the authority re-assesses. The amended or replaced plan is due fourteen weeks after it
     * (regulation 27(1)); no other limit is set for the steps on the way.
     */
    public void notifyDecision(String reference) {
        CaseFile caseFile = work.toChange(reference);
        LocalDate today = work.today();
        Decision decision = work.decided(caseFile, Decision.Kind.WHETHER_TO_REASSESS);
        decision.notifiedOn(today);
        ledger.meet(reference, DECIDE, today);
        ledger.openInPlaceOf(Set.of(NO_PLAN, SEND_DRAFT, FINAL), FINAL, reference, REASSESSED_PLAN, today);
        ledger.open(reference, ASK_ADVISERS, today);
        letters.toFamily(caseFile, NoticeKind.WILL_REASSESS, today, fields.willAssess(caseFile, decision));
        caseFile.moveTo(CaseStage.GATHERING_ADVICE);
    }

    /** Sends the notice of refusal, which opens the right of appeal (section 51(2)(d)), and closes the case. */
    public void sendRefusalNotice(String reference, LocalDate sentOn) {
        CaseFile caseFile = work.toChange(reference);
        Decision decision = work.decided(caseFile, Decision.Kind.WHETHER_TO_REASSESS);
        dates.requireBetween("sentOn", sentOn, decision.getDecidedOn(), "the decision");
        decision.notifiedOn(sentOn);
        letters.toFamily(caseFile, NoticeKind.REFUSAL_TO_REASSESS, sentOn, fields.refusal(decision));
        ledger.meet(reference, DECIDE, sentOn);
        ledger.lapseAll(reference, sentOn, "Re-assessment refused");
        close(caseFile, CaseOutcome.REASSESSMENT_REFUSED, sentOn);
        work.publish(new AppealableDecisionNotified(
                reference, decision.getId(), AppealableDecision.NO_REASSESSMENT, sentOn));
    }

    /**
     * Sends the notice that the plan is neither amended nor replaced after the re-assessment, which opens the right of
     * appeal (section 51(2)(e)), and closes the case.
     */
    void sendPlanKept(CaseFile caseFile, Decision decision, LocalDate sentOn) {
        String reference = caseFile.getReference();
        decision.notifiedOn(sentOn);
        letters.toFamily(caseFile, NoticeKind.PLAN_KEPT, sentOn, fields.noPlan(caseFile, decision));
        ledger.endAll(reference, sentOn, "The plan is kept as it is");
        close(caseFile, CaseOutcome.PLAN_KEPT, sentOn);
        work.publish(
                new AppealableDecisionNotified(reference, decision.getId(), AppealableDecision.NO_AMENDMENT, sentOn));
    }

    private void close(CaseFile caseFile, CaseOutcome outcome, LocalDate on) {
        caseFile.close(outcome, on);
        work.publish(new CaseClosed(caseFile.getReference(), outcome, on));
    }
}
