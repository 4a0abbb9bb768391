package org.sendcasework.escalation.standards;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.clock.RuleCode;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StandardRecoveryRepository extends JpaRepository<StandardRecovery, UUID> {

    Optional<StandardRecovery> findByReference(String reference);

    Optional<StandardRecovery> findByProviderCodeAndStandardAndClosedOnIsNull(String providerCode, RuleCode standard);

    @EntityGraph(attributePaths = "actions")
    List<StandardRecovery> findAllByOrderByOpenedOnDescReferenceDesc();

    @Query(value = "select nextval('recovery_number')", nativeQuery = true)
    long nextNumber();
}
