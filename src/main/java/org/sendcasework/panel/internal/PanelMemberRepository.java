package org.sendcasework.panel.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PanelMemberRepository extends JpaRepository<PanelMember, UUID> {

    List<PanelMember> findByPanelIdOrderByName(UUID panelId);

    List<PanelMember> findByUserId(String userId);

    boolean existsByPanelIdAndUserIdAndToDayIsNull(UUID panelId, String userId);
}
