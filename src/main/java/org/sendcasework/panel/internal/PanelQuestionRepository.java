package org.sendcasework.panel.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.panel.PanelQuestion;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

public interface PanelQuestionRepository extends JpaRepository<PanelQuestion, UUID> {

    List<PanelQuestion> findByCaseReferenceOrderByAskedAt(String caseReference);

    /** The questions that a user answered with a refusal that no second officer has looked at. */
    @Query("select q.id from PanelQuestion q, Decision d where d.id = q.decisionId and q.state = 'DECIDED'"
            + " and d.refusal = true and d.reviewedBy is null and d.decidedBy = :user")
    List<UUID> findRefusedAndNotReviewed(@Param("user") String user);

    List<PanelQuestion> findByCaseReferenceAndState(String caseReference, PanelQuestion.State state);
}
