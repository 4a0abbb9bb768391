package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.PartnerService;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PartnerServiceRepository extends JpaRepository<PartnerService, UUID> {

    Optional<PartnerService> findByCode(String code);

    List<PartnerService> findByDisciplineOrderByName(String discipline);
}
