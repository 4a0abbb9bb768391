package org.sendcasework.panel;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PanelMemberRepository extends JpaRepository<PanelMember, UUID> {

    List<PanelMember> findByPanelIdOrderByName(UUID panelId);

    List<PanelMember> findByUserId(String userId);

    boolean existsByPanelIdAndUserIdAndToDayIsNull(UUID panelId, String userId);
}
