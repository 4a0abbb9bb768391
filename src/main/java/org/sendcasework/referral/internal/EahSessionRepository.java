package org.sendcasework.referral.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.referral.EahSession;
import org.springframework.data.jpa.repository.JpaRepository;

public interface EahSessionRepository extends JpaRepository<EahSession, UUID> {

    List<EahSession> findByReferralIdOrderByHeldOn(UUID referralId);
}
