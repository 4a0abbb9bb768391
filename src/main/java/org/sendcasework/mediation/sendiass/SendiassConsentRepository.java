package org.sendcasework.mediation.sendiass;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SendiassConsentRepository extends JpaRepository<SendiassConsent, UUID> {

    List<SendiassConsent> findByCaseIdOrderByGivenOn(UUID caseId);

    Optional<SendiassConsent> findByCaseIdAndWithdrawnOnIsNull(UUID caseId);

    @Query(
            """
            select c.reference from SendiassConsent s join CaseFile c on c.id = s.caseId
            where s.withdrawnOn is null
            order by c.reference
            """)
    List<String> referencesWithConsent();
}
