package org.sendcasework.panel;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DelegationRepository extends JpaRepository<Delegation, UUID> {

    List<Delegation> findByTermsId(UUID termsId);
}
