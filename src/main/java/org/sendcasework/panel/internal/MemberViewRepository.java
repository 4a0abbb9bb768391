package org.sendcasework.panel.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MemberViewRepository extends JpaRepository<MemberView, UUID> {

    List<MemberView> findByItemIdOrderByName(UUID itemId);

    Optional<MemberView> findByItemIdAndUserId(UUID itemId, String userId);

    List<MemberView> findByItemIdInOrderByName(Collection<UUID> itemIds);
}
