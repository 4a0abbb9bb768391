package org.sendcasework.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartyRepository extends JpaRepository<Party, UUID> {

    List<Party> findByCaseIdOrderByRole(UUID caseId);
}
