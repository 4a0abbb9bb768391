package org.sendcasework.panel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.DecisionRecorder.Answer;
import org.sendcasework.panel.internal.DecisionAuthority;
import org.sendcasework.panel.internal.PanelDecided;
import org.sendcasework.panel.internal.PanelDecision;
import org.sendcasework.panel.internal.PanelDecisionRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deciding a question. What was decided is in the one record of the case file; here is by what right it was decided, and
 * who took part.
 */
@Service("panelDecisionService")
@Transactional
public class PanelDecisions {

    private final CaseWork work;
    private final PanelQuestions questions;
    private final PanelDecisionRepository proofs;
    private final DecisionRights rights;
    private final DecisionAuthority authority;
    private final Agenda agenda;

    PanelDecisions(
            CaseWork work,
            PanelQuestions questions,
            PanelDecisionRepository proofs,
            DecisionRights rights,
            DecisionAuthority authority,
            Agenda agenda) {
        this.work = work;
        this.questions = questions;
        this.proofs = proofs;
        this.rights = rights;
        this.authority = authority;
        this.agenda = agenda;
    }

    /**
     * Decides a question.
     *
     * @param value pounds a year; null for no resourcing
     * @param recording makes the one record, once the right to decide is established
     * @throws ConflictException if it is decided already, the user has an interest, the sitting is not open, or the
     *     quorum is lost
     * @throws InvalidInputException if someone else has to sign, or the value is beyond the limit
     */
    public Answer decide(UUID questionId, BigDecimal value, Supplier<Answer> recording) {
        PanelQuestion question = questions.byId(questionId);
        if (!question.isOpen()) {
            throw new ConflictException(
                    "This has already been decided. A manager can correct its record, with the reason, on the"
                            + " page of the decision; another outcome needs a new decision.");
        }
        PanelDecision.Right right = rights.of(question, value);
        Answer answer = recording.get();
        proofs.save(new PanelDecision(
                questionId, answer.decisionId(), answer.outcome(), right, work.officer(), work.now()));
        if (answer.decision() != null) {
            answer.decision().madeUnder(authority.words(question, right));
        }
        question.decided(answer.decisionId());
        if (right.itemId() != null) {
            agenda.byId(right.itemId()).become(AgendaItem.State.DECIDED);
        }
        work.publish(new PanelDecided(
                questionId,
                question.getCaseReference(),
                question.getKind(),
                answer.outcome(),
                right.basis(),
                work.today()));
        return answer;
    }

    /** The groups to whom a question is offered. */
    @Transactional(readOnly = true)
    public List<String> deciders(UUID questionId) {
        return rights.groups(questions.byId(questionId));
    }

    /** The one officer to whom a question is delegated by name. */
    @Transactional(readOnly = true)
    public Optional<String> namedOfficer(UUID questionId) {
        return rights.namedOfficer(questions.byId(questionId));
    }

    /** The proofs of a question: one for each time it was decided. */
    @Transactional(readOnly = true)
    public List<PanelDecision> proofsOf(UUID questionId) {
        return proofs.findByQuestionIdOrderBySignedAt(questionId);
    }

    /** The proofs of a record of the case file. */
    @Transactional(readOnly = true)
    public List<PanelDecision> proofsOfRecord(UUID decisionId) {
        return proofs.findByDecisionId(decisionId);
    }

    /** The proofs of several questions, in one query, the earliest first. */
    @Transactional(readOnly = true)
    public List<PanelDecision> proofsOfEach(Collection<UUID> questionIds) {
        return proofs.findByQuestionIdInOrderBySignedAt(questionIds);
    }
}
