package org.sendcasework.referral.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LaterRequestRepository extends JpaRepository<LaterRequest, UUID> {

    List<LaterRequest> findByReferralIdOrderByRequestedOn(UUID referralId);

    boolean existsByReferralIdAndCaseReference(UUID referralId, String caseReference);
}
