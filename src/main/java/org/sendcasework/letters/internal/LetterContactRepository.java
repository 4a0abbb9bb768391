package org.sendcasework.letters.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.letters.ContactKind;
import org.springframework.data.jpa.repository.JpaRepository;

public interface LetterContactRepository extends JpaRepository<LetterContact, UUID> {

    Optional<LetterContact> findFirstByKindOrderByRecordedAtDesc(ContactKind kind);

    List<LetterContact> findByKindOrderByRecordedAtDesc(ContactKind kind);
}
