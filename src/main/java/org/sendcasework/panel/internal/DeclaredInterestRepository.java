package org.sendcasework.panel.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface DeclaredInterestRepository extends JpaRepository<DeclaredInterest, UUID> {

    List<DeclaredInterest> findByQuestionId(UUID questionId);

    /** The cases in a question of which a user has an interest. */
    @Query("select q.caseReference from DeclaredInterest i join PanelQuestion q on q.id = i.questionId"
            + " where i.userId = :userId")
    Set<String> referencesOfInterestTo(String userId);

    boolean existsByQuestionIdAndUserId(UUID questionId, String userId);

    List<DeclaredInterest> findByQuestionIdIn(Collection<UUID> questionIds);
}
