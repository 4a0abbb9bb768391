package org.sendcasework.casefile;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CaseFileRepository extends JpaRepository<CaseFile, UUID> {

    Optional<CaseFile> findByReference(String reference);

    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<CaseFile> findWithLockByReference(String reference);

    boolean existsBySourceReference(String sourceReference);

    @Query(value = "select nextval('case_number')", nativeQuery = true)
    long nextNumber();

    @Query(
            """
            select c from CaseFile c join c.person p
            where (:open is null or (:open = true and c.stage <> org.sendcasework.casefile.CaseStage.CLOSED)
                   or (:open = false and c.stage = org.sendcasework.casefile.CaseStage.CLOSED))
              and (:words = '' or lower(c.reference) like concat('%', :words, '%')
                   or lower(concat(p.givenName, ' ', p.familyName)) like concat('%', :words, '%')
                   or lower(coalesce(c.sourceReference, '')) = :words)
              and c.reference not in :hidden
            """)
    Page<CaseFile> search(String words, Boolean open, Collection<String> hidden, Pageable page);

    List<CaseFile> findByPersonFamilyNameIgnoreCaseAndPersonDateOfBirth(String familyName, LocalDate dateOfBirth);
}
