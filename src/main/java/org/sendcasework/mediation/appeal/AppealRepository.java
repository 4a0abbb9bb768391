package org.sendcasework.mediation.appeal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AppealRepository extends JpaRepository<Appeal, UUID> {

    Optional<Appeal> findByReference(String reference);

    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<Appeal> findWithLockByReference(String reference);

    List<Appeal> findByCaseReferenceOrderByReference(String caseReference);

    @Query(
            """
            select a from Appeal a
            where (:open is null or (:open = true and a.status <> 'ENDED') or (:open = false and a.status = 'ENDED'))
              and a.caseReference not in :hidden
            """)
    Page<Appeal> all(Boolean open, Collection<String> hidden, Pageable page);
}
