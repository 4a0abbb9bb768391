package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.Party;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PartyRepository extends JpaRepository<Party, UUID> {

    List<Party> findByCaseIdOrderByPosition(UUID caseId);
}
