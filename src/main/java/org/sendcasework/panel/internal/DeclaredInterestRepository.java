package org.sendcasework.panel.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DeclaredInterestRepository extends JpaRepository<DeclaredInterest, UUID> {

    List<DeclaredInterest> findByQuestionId(UUID questionId);

    List<DeclaredInterest> findByUserId(String userId);

    boolean existsByQuestionIdAndUserId(UUID questionId, String userId);

    List<DeclaredInterest> findByQuestionIdIn(Collection<UUID> questionIds);
}
