package org.sendcasework.advice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AdviceRequestRepository extends JpaRepository<AdviceRequest, UUID> {

    List<AdviceRequest> findByCaseReferenceOrderByRegulation(String caseReference);

    Optional<AdviceRequest> findByCaseReferenceAndKind(String caseReference, AdviceKind kind);
}
