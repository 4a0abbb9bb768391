package org.sendcasework.panel;

import java.util.UUID;
import org.sendcasework.casefile.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second officer who looks at a refusal before the family is notified. */
@Service
@Transactional
public class RefusalReviews {

    private final PanelQuestions questions;
    private final Interests interests;
    private final Decisions decisions;

    RefusalReviews(PanelQuestions questions, Interests interests, Decisions decisions) {
        this.questions = questions;
        this.interests = interests;
        this.decisions = decisions;
    }

    /** A second officer agrees to a refusal or sends it back to the person who decided. */
    public void review(UUID questionId, boolean agreed, String note) {
        interests.requireNone(questionId);
        PanelQuestion question = questions.byId(questionId);
        decisions.review(question.getDecisionId(), agreed, note);
        if (!agreed) {
            question.sentBack();
        }
    }
}
