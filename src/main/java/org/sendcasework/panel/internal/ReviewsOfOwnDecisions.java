package org.sendcasework.panel.internal;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.engine.WithheldTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever signed a refusal is not offered its review: another officer looks at it before the family is notified. */
@Component
public class ReviewsOfOwnDecisions implements WithheldTasks {

    private final PanelQuestionRepository questions;

    ReviewsOfOwnDecisions(PanelQuestionRepository questions) {
        this.questions = questions;
    }

    @Override
    public String taskKey() {
        return "review-the-refusal";
    }

    @Override
    public String variable() {
        return "questionId";
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> withheldFrom(String username) {
        return questions.findRefusedAndNotReviewed(username).stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    @Override
    public String why() {
        return "You made this decision, so another officer reviews it before the family is notified.";
    }
}
