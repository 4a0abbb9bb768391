package org.sendcasework.mediation.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.mediation.AppealRight;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AppealRightRepository extends JpaRepository<AppealRight, UUID> {

    Optional<AppealRight> findByDecisionId(UUID decisionId);

    List<AppealRight> findByCaseReferenceOrderByNotifiedOnDesc(String caseReference);

    List<AppealRight> findByStatusOrderByNotifiedOn(AppealRight.Status status);
}
