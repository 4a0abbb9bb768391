package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.assessment.AssessDecisions;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Inputs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters about a decision that somebody reads before they go: what the authority does now, after an order, an
 * agreement, a concession or a change of its own decision, which can be changed; and the notices of refusal.
 */
@Service("decisionLetterService")
@Transactional
public class DecisionLetters {

    private static final int LONGEST = 5000;

    private final CaseWork work;
    private final AssessmentLetters fields;
    private final Letters letters;
    private final AssessDecisions assess;
    private final IssueDecisions issue;
    private final Dates dates;

    DecisionLetters(
            CaseWork work,
            AssessmentLetters fields,
            Letters letters,
            AssessDecisions assess,
            IssueDecisions issue,
            Dates dates) {
        this.work = work;
        this.fields = fields;
        this.letters = letters;
        this.assess = assess;
        this.issue = issue;
        this.dates = dates;
    }

    /** The letter as it is proposed. */
    @Transactional(readOnly = true)
    public String prepared(String reference, boolean toAssess) {
        CaseFile caseFile = work.caseOf(reference);
        return letters.prepared(
                caseFile,
                toAssess ? NoticeKind.WILL_ASSESS : NoticeKind.WILL_ISSUE,
                work.today(),
                fields.takenUp(caseFile, decision(caseFile, toAssess), toAssess));
    }

    /** The notice of refusal, to assess or to re-assess, as it would go today. */
    @Transactional(readOnly = true)
    public String refusal(String reference) {
        CaseFile caseFile = work.caseOf(reference);
        Decision.Kind kind =
                caseFile.isReassessment() ? Decision.Kind.WHETHER_TO_REASSESS : Decision.Kind.WHETHER_TO_ASSESS;
        return letters.toRead(
                caseFile,
                caseFile.isReassessment() ? NoticeKind.REFUSAL_TO_REASSESS : NoticeKind.REFUSAL_TO_ASSESS,
                work.today(),
                fields.refusal(work.decided(caseFile, kind)));
    }

    /** The notice of no plan, or that the plan is kept after a re-assessment, as it would go today. */
    @Transactional(readOnly = true)
    public String noPlan(String reference) {
        CaseFile caseFile = work.caseOf(reference);
        return letters.toRead(
                caseFile,
                caseFile.isReassessment() ? NoticeKind.PLAN_KEPT : NoticeKind.NO_PLAN,
                work.today(),
                fields.noPlan(caseFile, decision(caseFile, false)));
    }

    /** Keeps the letter as it was sent, with what follows from it: the limit for telling is met and the work goes on. */
    public void send(String reference, boolean toAssess, String text, LocalDate sentOn) {
        CaseFile caseFile = work.caseOf(reference);
        dates.requireBetween(
                "sentOn", sentOn, decision(caseFile, toAssess).getDecidedOn(), "the day it was decided or ordered");
        String letter = Inputs.text("letter", text, LONGEST);
        LetterFields values = fields.takenUp(caseFile, decision(caseFile, toAssess), toAssess);
        if (toAssess) {
            assess.tellDecisionToAssess(reference, sentOn, letter, values);
        } else {
            issue.tellDecisionToIssue(reference, sentOn, letter, values);
        }
    }

    private Decision decision(CaseFile caseFile, boolean toAssess) {
        return work.decided(caseFile, toAssess ? Decision.Kind.WHETHER_TO_ASSESS : Decision.Kind.WHETHER_TO_ISSUE);
    }
}
