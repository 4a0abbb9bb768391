package org.sendcasework.referral.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface OutreachRepository extends JpaRepository<Outreach, UUID> {

    @EntityGraph(attributePaths = "setting")
    Optional<Outreach> findByReference(String reference);

    Optional<Outreach> findBySettingUrnAndOutcomeIsNull(String urn);

    /** The talk with a setting that was recorded last. */
    Optional<Outreach> findFirstBySettingUrnAndOutcomeIsNotNullOrderByContactedOnDesc(String urn);

    @Query(value = "select nextval('eah_outreach_number')", nativeQuery = true)
    long nextNumber();
}
