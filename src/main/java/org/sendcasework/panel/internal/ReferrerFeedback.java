package org.sendcasework.panel.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.NoticeSent;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.letters.Letters;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.PanelQuestions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Feedback to the person who brought a case to the authority, once the family was notified of the decision. */
@Service
@Transactional
class ReferrerFeedback {

    private final CaseWork work;
    private final PanelQuestions questions;
    private final PanelDecisionRepository proofs;
    private final Decisions decisions;
    private final PanelLetters fields;
    private final Letters letters;

    ReferrerFeedback(
            CaseWork work,
            PanelQuestions questions,
            PanelDecisionRepository proofs,
            Decisions decisions,
            PanelLetters fields,
            Letters letters) {
        this.work = work;
        this.questions = questions;
        this.proofs = proofs;
        this.decisions = decisions;
        this.fields = fields;
        this.letters = letters;
    }

    /** Once the family was notified, the person who asked learns what was decided and what would help another time. */
    @EventListener
    void on(NoticeSent sent) {
        if (!sent.recipientRole().holdsTheRights()) {
            return;
        }
        CaseFile caseFile = work.caseOf(sent.caseReference());
        if (caseFile.getRoute() == RequestRoute.PARENT || caseFile.getRoute() == RequestRoute.YOUNG_PERSON) {
            return;
        }
        questions.of(sent.caseReference()).stream()
                .filter(question -> question.getState() == PanelQuestion.State.DECIDED)
                .flatMap(question -> proofs.findByQuestionIdOrderBySignedAt(question.getId()).stream()
                        .filter(proof -> proof.getDecisionId() != null
                                && proof.getDecisionId().equals(question.getDecisionId())))
                .filter(proof -> proof.getFeedbackSentOn() == null)
                .forEach(proof -> giveFeedback(caseFile, proof));
    }

    private void giveFeedback(CaseFile caseFile, PanelDecision proof) {
        Decision decision = decisions.byId(proof.getDecisionId());
        if (decision.getFamilyNotifiedOn() == null) {
            return;
        }
        LocalDate today = work.today();
        proof.feedbackSent(today);
        letters.to(
                caseFile,
                NoticeKind.PANEL_FEEDBACK,
                new NoticeRecipient(RecipientRole.REFERRER, caseFile.getRequestedBy()),
                today,
                fields.feedback(decision, decisions.testOf(decision)));
    }
}
