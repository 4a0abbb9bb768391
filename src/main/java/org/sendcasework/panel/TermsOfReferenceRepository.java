package org.sendcasework.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TermsOfReferenceRepository extends JpaRepository<TermsOfReference, UUID> {

    List<TermsOfReference> findByPanelIdOrderByNumber(UUID panelId);

    Optional<TermsOfReference> findFirstByPanelIdAndEffectiveFromLessThanEqualOrderByEffectiveFromDesc(
            UUID panelId, LocalDate day);
}
