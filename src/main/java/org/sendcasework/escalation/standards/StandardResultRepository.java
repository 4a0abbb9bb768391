package org.sendcasework.escalation.standards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.clock.RuleCode;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StandardResultRepository extends JpaRepository<StandardResult, UUID> {

    /** The last day of the latest cycle in which a standard was judged for anyone. */
    @Query("select max(r.cycleTo) from StandardResult r where r.standard = :standard")
    Optional<LocalDate> lastJudged(RuleCode standard);

    boolean existsByProviderCodeAndStandardAndCycleFrom(String providerCode, RuleCode standard, LocalDate cycleFrom);

    List<StandardResult> findTop2ByProviderCodeAndStandardOrderByCycleFromDesc(String providerCode, RuleCode standard);

    List<StandardResult> findTop500ByOrderByCycleFromDescProviderCodeAscStandardAsc();
}
