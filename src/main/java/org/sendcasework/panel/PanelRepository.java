package org.sendcasework.panel;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PanelRepository extends JpaRepository<Panel, UUID> {

    List<Panel> findByActiveTrueOrderByKindAscNameAsc();

    List<Panel> findAllByOrderByName();

    boolean existsByName(String name);
}
