package org.sendcasework.panel;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ItemDeferralRepository extends JpaRepository<ItemDeferral, UUID> {

    List<ItemDeferral> findByItemIdOrderByDeferredAt(UUID itemId);
}
