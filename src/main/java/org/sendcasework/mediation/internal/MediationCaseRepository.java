package org.sendcasework.mediation.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.mediation.MediationCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface MediationCaseRepository extends JpaRepository<MediationCase, UUID> {

    Optional<MediationCase> findByReference(String reference);

    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<MediationCase> findWithLockByReference(String reference);

    List<MediationCase> findByRightIdOrderByReference(UUID rightId);

    List<MediationCase> findByCaseReferenceOrderByReference(String caseReference);

    @Query(
            """
            select m from MediationCase m
            where (:open is null or (:open = true and m.status <> 'CLOSED') or (:open = false and m.status = 'CLOSED'))
              and m.caseReference not in :hidden
            """)
    Page<MediationCase> all(Boolean open, Collection<String> hidden, Pageable page);

    @Query(
            """
            select m from MediationCase m
            where (m.adviserCode in :services or m.providerCode in :services)
              and (:open is null or (:open = true and m.status <> 'CLOSED') or (:open = false and m.status = 'CLOSED'))
              and m.caseReference not in :hidden
            """)
    Page<MediationCase> ofServices(Collection<String> services, Boolean open, Collection<String> hidden, Pageable page);
}
