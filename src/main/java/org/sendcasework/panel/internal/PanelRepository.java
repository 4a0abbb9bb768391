package org.sendcasework.panel.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.panel.Panel;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PanelRepository extends JpaRepository<Panel, UUID> {

    List<Panel> findByActiveTrueOrderByKindAscNameAsc();

    List<Panel> findAllByOrderByName();

    boolean existsByName(String name);
}
