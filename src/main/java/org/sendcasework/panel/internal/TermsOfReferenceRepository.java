package org.sendcasework.panel.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

public interface TermsOfReferenceRepository extends JpaRepository<TermsOfReference, UUID> {

    List<TermsOfReference> findByPanelIdOrderByNumber(UUID panelId);

    /** Every version of every panel that took effect by a day, in that order, in one query. */
    @EntityGraph(attributePaths = {"required", "deputies"})
    List<TermsOfReference> findByEffectiveFromLessThanEqualOrderByEffectiveFromAscNumberAsc(LocalDate day);

    Optional<TermsOfReference> findFirstByPanelIdAndEffectiveFromLessThanEqualOrderByEffectiveFromDescNumberDesc(
            UUID panelId, LocalDate day);
}
