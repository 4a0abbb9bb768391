package org.sendcasework.panel.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.panel.Delegation;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DelegationRepository extends JpaRepository<Delegation, UUID> {

    List<Delegation> findByTermsId(UUID termsId);
}
