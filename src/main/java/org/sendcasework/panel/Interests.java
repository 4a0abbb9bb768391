package org.sendcasework.panel;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.casefile.HiddenCases;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.panel.internal.DeclaredInterest;
import org.sendcasework.panel.internal.DeclaredInterestRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declared interests: who has one in a question neither sees nor decides it, on any page or in any task. */
@Service
@Transactional
public class Interests implements HiddenCases {

    private final DeclaredInterestRepository interests;
    private final CurrentUser currentUser;
    private final Clock clock;

    Interests(DeclaredInterestRepository interests, CurrentUser currentUser, Clock clock) {
        this.interests = interests;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Declares that a person has an interest in a question; the clerk may do so for another. It cannot be taken back. */
    public void declare(UUID questionId, String userId, String name, String nature) {
        String user = Inputs.text("userId", userId, 64);
        if (interests.existsByQuestionIdAndUserId(questionId, user)) {
            throw new InvalidInputException("userId", "has already declared an interest in this item");
        }
        interests.save(new DeclaredInterest(
                questionId,
                user,
                Inputs.text("name", name, 200),
                Inputs.text("nature", nature, 1000),
                currentUser.username(),
                clock.instant()));
    }

    /** An interest in a case holds for its later questions too. */
    void carryOver(UUID earlierQuestionId, UUID questionId) {
        for (DeclaredInterest before : in(earlierQuestionId)) {
            if (!interests.existsByQuestionIdAndUserId(questionId, before.getUserId())) {
                interests.save(before.in(questionId));
            }
        }
    }

    @Transactional(readOnly = true)
    public List<DeclaredInterest> in(UUID questionId) {
        return interests.findByQuestionId(questionId);
    }

    /** The interests in several questions, in one query. */
    @Transactional(readOnly = true)
    public List<DeclaredInterest> inEach(Collection<UUID> questionIds) {
        return interests.findByQuestionIdIn(questionIds);
    }

    /** Whether the signed-in user has one of some interests. */
    public boolean isMine(List<DeclaredInterest> some) {
        return some.stream().anyMatch(one -> one.getUserId().equals(currentUser.username()));
    }

    /** The users who have an interest in a question. */
    @Transactional(readOnly = true)
    public Set<String> usersIn(UUID questionId) {
        return in(questionId).stream().map(DeclaredInterest::getUserId).collect(Collectors.toSet());
    }

    /** Whether the signed-in user has an interest in a question. */
    @Transactional(readOnly = true)
    public boolean isMine(UUID questionId) {
        return interests.existsByQuestionIdAndUserId(questionId, currentUser.username());
    }

    /** Stops the signed-in user if there is an interest in the question. */
    @Transactional(readOnly = true)
    public void requireNone(UUID questionId) {
        if (isMine(questionId)) {
            throw new ConflictException("You have an interest in this item, so you cannot see or decide it. Leave it"
                    + " to the chair, a deputy or another officer.");
        }
    }

    /** The cases that a user must not see because of an interest in one of its questions. */
    @Override
    @Transactional(readOnly = true)
    public Set<String> hiddenFrom(String userId) {
        return interests.referencesOfInterestTo(userId);
    }

    @Override
    public String whyHidden() {
        return "You have an interest in a question of this case, so you cannot see or decide it. Leave it to another"
                + " officer.";
    }
}
