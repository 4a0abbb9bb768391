package org.sendcasework.referral.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface EahNoteRepository extends JpaRepository<EahNote, UUID> {

    List<EahNote> findByReferralIdOrderByRecordedAt(UUID referralId);
}
