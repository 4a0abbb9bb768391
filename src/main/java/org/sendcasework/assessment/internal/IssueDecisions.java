package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.NO_PLAN;
import static org.sendcasework.assessment.AssessmentRules.TELL_CHANGE;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.advice.AdviceSummary;
import org.sendcasework.assessment.CaseClosed;
import org.sendcasework.assessment.DecisionMade;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NewDecision;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.ReasonsAndTest;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second decision: whether a plan is necessary, and what the family is sent about it. */
@Service
@Transactional
public class IssueDecisions {

    private static final ReasonsAndTest.Fields FIELDS = new ReasonsAndTest.Fields("issueDecision", "noPlanReasons");

    private final CaseWork work;
    private final Decisions decisions;
    private final ReasonsAndTest reasonsAndTest;
    private final DeadlineLedger ledger;
    private final AssessmentLetters texts;
    private final Letters letters;
    private final Dates dates;
    private final AdviceSummary advice;
    private final Reassessments reassessments;

    IssueDecisions(
            CaseWork work,
            Decisions decisions,
            ReasonsAndTest reasonsAndTest,
            DeadlineLedger ledger,
            AssessmentLetters texts,
            Letters letters,
            Dates dates,
            AdviceSummary advice,
            Reassessments reassessments) {
        this.work = work;
        this.decisions = decisions;
        this.reasonsAndTest = reasonsAndTest;
        this.ledger = ledger;
        this.texts = texts;
        this.letters = letters;
        this.dates = dates;
        this.advice = advice;
        this.reassessments = reassessments;
    }

    /**
     * Records whether a plan is necessary (section 37(1)); after a re-assessment, whether the plan in force is amended or
     * replaced, or kept as it is (regulation 27).
     *
     * @throws InvalidInputException if outcome, answer and reasons contradict each other, no plan is given without a
     *     reason code, a plan is refused or kept while advice of regulation 6(1)(b) to (e) is missing, or the outcome is
     *     not one of this kind of assessment
     */
    public Decision decideWhetherToIssue(String reference, IssueDecision made) {
        CaseFile caseFile = work.toChange(reference);
        dates.requireBetween(
                "decidedOn", made.decidedOn(), caseFile.getDateReceived(), "the day the request was received");
        requireOfThisKind(caseFile, made);
        if (made.outcome() == IssueDecision.Outcome.NO_PLAN
                && made.reasonCodes().isEmpty()) {
            throw new InvalidInputException("noPlanReasons", "choose at least one reason");
        }
        List<NewDecision.Judged> test = List.of(new NewDecision.Judged(
                "PLAN_NECESSARY", made.planNecessary(), made.notes().evidence()));
        reasonsAndTest.requireConsistent(
                Decision.Kind.WHETHER_TO_ISSUE, made.refuses(), test, made.reasonCodes(), FIELDS);
        if (made.outcome() != IssueDecision.Outcome.ISSUE) {
            requireAdvice(caseFile, "issueDecision");
        }
        String outcome = made.outcome().name();
        Decision decision = decisions.record(
                caseFile,
                new NewDecision(
                        Decision.Kind.WHETHER_TO_ISSUE,
                        outcome,
                        made.refuses(),
                        test,
                        made.reasonCodes(),
                        made.reasons(),
                        made.decidedOn(),
                        made.notes(),
                        null));
        work.publish(new DecisionMade(reference, Decision.Kind.WHETHER_TO_ISSUE, outcome, made.decidedOn()));
        return decision;
    }

    /** A plan in force is amended, replaced or kept; a first assessment ends with a plan or with none. */
    private static void requireOfThisKind(CaseFile caseFile, IssueDecision made) {
        IssueDecision.Outcome other =
                caseFile.isReassessment() ? IssueDecision.Outcome.NO_PLAN : IssueDecision.Outcome.KEEP;
        if (made.outcome() == other) {
            throw new InvalidInputException(
                    "issueDecision",
                    caseFile.isReassessment()
                            ? "a plan is in force: it is amended or replaced, or kept as it is. It can cease only by the steps"
                                    + " of section 45"
                            : "no plan is in force that could be kept");
        }
    }

    /** Whether no plan is necessary can be judged only on all the advice that must be sought (regulation 6(1)). */
    private void requireAdvice(CaseFile caseFile, String field) {
        String missing = advice.missingInWords(caseFile);
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    field,
                    "a plan cannot be refused while advice that the law requires is missing: " + missing
                            + " (regulation 6(1) and (2))");
        }
    }

    /** Notifies the family that a plan will be made; the sixteen weeks bind only a decision not to issue one. */
    public void notifyDecisionToIssue(String reference) {
        CaseFile caseFile = work.caseOf(reference);
        Decision decision = work.decided(caseFile, Decision.Kind.WHETHER_TO_ISSUE);
        LetterFields fields = texts.willIssue(caseFile, decision);
        String letter = letters.prepared(caseFile, NoticeKind.WILL_ISSUE, work.today(), fields);
        tellDecisionToIssue(reference, work.today(), letter, fields);
    }

    /** The same with a letter that somebody has read, after an order or a change of the decision. */
    public void tellDecisionToIssue(String reference, LocalDate sentOn, String letter, LetterFields fields) {
        CaseFile caseFile = work.toChange(reference);
        work.decided(caseFile, Decision.Kind.WHETHER_TO_ISSUE).notifiedOn(sentOn);
        letters.asRead(caseFile, NoticeKind.WILL_ISSUE, sentOn, letter, fields);
        if (ledger.isOpen(reference, TELL_CHANGE, null)) {
            ledger.meet(reference, TELL_CHANGE, sentOn);
        }
        if (ledger.isOpen(reference, NO_PLAN, null)) {
            ledger.lapse(reference, NO_PLAN, sentOn, "A plan will be issued");
        }
        caseFile.moveTo(CaseStage.DRAFTING);
    }

    /**
     * Sends the notice of no plan (regulation 10) with the advice that was gathered, or after a re-assessment the notice
     * that the plan is kept as it is, and closes the case.
     */
    public void sendNoPlanNotice(String reference, LocalDate sentOn) {
        CaseFile caseFile = work.toChange(reference);
        Decision decision = work.decided(caseFile, Decision.Kind.WHETHER_TO_ISSUE);
        requireAdvice(caseFile, "sentOn");
        dates.requireBetween("sentOn", sentOn, decision.getDecidedOn(), "the decision");
        if (caseFile.isReassessment()) {
            reassessments.sendPlanKept(caseFile, decision, sentOn);
            return;
        }
        decision.notifiedOn(sentOn);
        letters.toFamily(caseFile, NoticeKind.NO_PLAN, sentOn, texts.noPlan(caseFile, decision));
        letters.toIcb(caseFile, NoticeKind.NO_PLAN, sentOn, LetterFields.none());
        letters.toSetting(caseFile, NoticeKind.NO_PLAN, caseFile.getSetting(), sentOn, LetterFields.none());
        ledger.meet(reference, NO_PLAN, sentOn);
        ledger.lapseAll(reference, sentOn, "No plan issued");
        caseFile.close(CaseOutcome.NO_PLAN, sentOn);
        work.publish(new CaseClosed(reference, CaseOutcome.NO_PLAN, sentOn));
        work.publish(new AppealableDecisionNotified(reference, decision.getId(), AppealableDecision.NO_PLAN, sentOn));
    }
}
