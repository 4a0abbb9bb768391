package org.sendcasework.notification.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContactPromiseRepository extends JpaRepository<ContactPromise, UUID> {

    Optional<ContactPromise> findByCaseReferenceAndKindAndDueOn(
            String caseReference, ContactPromise.Kind kind, LocalDate dueOn);

    List<ContactPromise> findByRootCaseReferenceAndDoneOnIsNullAndLapsedOnIsNull(String rootCaseReference);

    List<ContactPromise> findByMessageIdAndDoneOnIsNullAndLapsedOnIsNull(UUID messageId);

    List<ContactPromise> findByKindAndDoneOnIsNullAndLapsedOnIsNullOrderByDueOn(ContactPromise.Kind kind);

    List<ContactPromise> findByRootCaseReferenceOrderByDueOn(String rootCaseReference);

    List<ContactPromise> findByDueOnBetweenAndLapsedOnIsNull(LocalDate from, LocalDate to);
}
