package org.sendcasework.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EahNoteRepository extends JpaRepository<EahNote, UUID> {

    List<EahNote> findByReferralIdOrderByRecordedAt(UUID referralId);
}
