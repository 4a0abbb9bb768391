package org.sendcasework.panel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MemberViewRepository extends JpaRepository<MemberView, UUID> {

    List<MemberView> findByItemIdOrderByName(UUID itemId);

    Optional<MemberView> findByItemIdAndUserId(UUID itemId, String userId);
}
