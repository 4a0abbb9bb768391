package org.sendcasework.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartnerServiceRepository extends JpaRepository<PartnerService, UUID> {

    Optional<PartnerService> findByCode(String code);

    List<PartnerService> findByDisciplineOrderByName(String discipline);
}
