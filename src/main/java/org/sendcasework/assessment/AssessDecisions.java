package org.sendcasework.assessment;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.assessment.internal.AssessDecision;
import org.sendcasework.assessment.internal.AssessedRecently;
import org.sendcasework.assessment.internal.AssessmentLetters;
import org.sendcasework.assessment.internal.PartnerNotices;
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
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first decision: whether to assess, and what the family is sent about it. */
@Service
@Transactional
public class AssessDecisions {

    private static final ReasonsAndTest.Fields FIELDS = new ReasonsAndTest.Fields("assessDecision", "refusalReasons");

    private final CaseWork work;
    private final Decisions decisions;
    private final ReasonsAndTest reasonsAndTest;
    private final AssessedRecently assessedRecently;
    private final AssessmentLetters texts;
    private final Letters letters;
    private final Dates dates;
    private final PartnerNotices partners;
    private final AssessmentRequests requests;

    AssessDecisions(
            CaseWork work,
            Decisions decisions,
            ReasonsAndTest reasonsAndTest,
            AssessedRecently assessedRecently,
            AssessmentLetters texts,
            Letters letters,
            Dates dates,
            PartnerNotices partners,
            AssessmentRequests requests) {
        this.work = work;
        this.decisions = decisions;
        this.reasonsAndTest = reasonsAndTest;
        this.assessedRecently = assessedRecently;
        this.texts = texts;
        this.letters = letters;
        this.dates = dates;
        this.partners = partners;
        this.requests = requests;
    }

    /**
     * Records the decision by the test of section 36(8): the child has or may have special educational needs, and it
     * may be necessary for provision to be made through a plan.
     *
     * @throws InvalidInputException if outcome, test and reasons contradict each other, a refusal has no reason code, or
     *     a last assessment that it rests on is not one of the six months before the request
     */
    public Decision decideWhetherToAssess(String reference, AssessDecision made) {
        CaseFile caseFile = work.toChange(reference);
        dates.requireBetween(
                "decidedOn", made.decidedOn(), caseFile.getDateReceived(), "the day the request was received");
        if (!made.assess() && made.refusalReasons().isEmpty()) {
            throw new InvalidInputException("refusalReasons", "choose at least one reason for the refusal");
        }
        String evidenceForPlan = made.notes().evidence() == null
                ? made.testEvidence()
                : made.notes().evidence();
        List<NewDecision.Judged> test = List.of(
                new NewDecision.Judged("HAS_OR_MAY_HAVE_SEN", made.hasOrMayHaveSen(), made.testEvidence()),
                new NewDecision.Judged("MAY_NEED_PLAN", made.mayNeedPlan(), evidenceForPlan));
        reasonsAndTest.requireConsistent(
                Decision.Kind.WHETHER_TO_ASSESS, !made.assess(), test, made.refusalReasons(), FIELDS);
        LocalDate lastAssessment = assessedRecently.required(caseFile, made);
        String outcome = made.assess() ? "ASSESS" : "REFUSE";
        Decision decision = decisions.record(
                caseFile,
                new NewDecision(
                        Decision.Kind.WHETHER_TO_ASSESS,
                        outcome,
                        !made.assess(),
                        test,
                        made.refusalReasons(),
                        made.reasons(),
                        made.decidedOn(),
                        made.notes(),
                        null));
        decision.restsOnAssessmentOf(lastAssessment);
        work.publish(new DecisionMade(reference, Decision.Kind.WHETHER_TO_ASSESS, outcome, made.decidedOn()));
        return decision;
    }

    /** Notifies the family and the people of regulation 4(2) that the authority will assess (regulation 5(1), (2)). */
    public void notifyDecisionToAssess(String reference) {
        CaseFile caseFile = work.caseOf(reference);
        Decision decision = work.decided(caseFile, Decision.Kind.WHETHER_TO_ASSESS);
        LetterFields fields = texts.willAssess(caseFile, decision);
        String letter = letters.prepared(caseFile, NoticeKind.WILL_ASSESS, work.today(), fields);
        tellDecisionToAssess(reference, work.today(), letter, fields);
    }

    /** The same with a letter that somebody has read, after an order or a change of the decision. */
    public void tellDecisionToAssess(String reference, LocalDate sentOn, String letter, LetterFields fields) {
        CaseFile caseFile = work.toChange(reference);
        work.decided(caseFile, Decision.Kind.WHETHER_TO_ASSESS).notifiedOn(sentOn);
        letters.asRead(caseFile, NoticeKind.WILL_ASSESS, sentOn, letter, fields);
        partners.send(caseFile, NoticeKind.DECISION_TO_ASSESS, sentOn);
        caseFile.moveTo(CaseStage.GATHERING_ADVICE);
        requests.assessmentAgreed(caseFile, sentOn);
    }

    /**
     * Sends the notice of refusal, which has everything that regulation 5(3) requires, and closes the case.
     */
    public void sendRefusalNotice(String reference, LocalDate sentOn) {
        CaseFile caseFile = work.toChange(reference);
        Decision decision = work.decided(caseFile, Decision.Kind.WHETHER_TO_ASSESS);
        dates.requireBetween("sentOn", sentOn, decision.getDecidedOn(), "the decision");
        decision.notifiedOn(sentOn);
        letters.toFamily(caseFile, NoticeKind.REFUSAL_TO_ASSESS, sentOn, texts.refusal(decision));
        partners.send(caseFile, NoticeKind.DECISION_NOT_TO_ASSESS, sentOn);
        requests.assessmentRefused(caseFile, sentOn);
        caseFile.close(CaseOutcome.ASSESSMENT_REFUSED, sentOn);
        work.publish(new CaseClosed(reference, CaseOutcome.ASSESSMENT_REFUSED, sentOn));
        work.publish(
                new AppealableDecisionNotified(reference, decision.getId(), AppealableDecision.NO_ASSESSMENT, sentOn));
    }
}
