package org.sendcasework.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EahSessionRepository extends JpaRepository<EahSession, UUID> {

    List<EahSession> findByReferralIdOrderByHeldOn(UUID referralId);
}
