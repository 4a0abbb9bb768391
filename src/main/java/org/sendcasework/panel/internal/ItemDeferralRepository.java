package org.sendcasework.panel.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ItemDeferralRepository extends JpaRepository<ItemDeferral, UUID> {

    List<ItemDeferral> findByItemIdOrderByDeferredAt(UUID itemId);

    List<ItemDeferral> findByItemIdInOrderByDeferredAt(Collection<UUID> itemIds);
}
