package org.sendcasework.advice.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AdviceRequestRepository extends JpaRepository<AdviceRequest, UUID> {

    List<AdviceRequest> findByCaseReferenceOrderByRegulation(String caseReference);

    Optional<AdviceRequest> findByCaseReferenceAndKind(String caseReference, AdviceKind kind);
}
