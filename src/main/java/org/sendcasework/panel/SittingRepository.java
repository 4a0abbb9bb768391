package org.sendcasework.panel;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SittingRepository extends JpaRepository<Sitting, UUID> {

    List<Sitting> findByPanelIdAndStateAndHeldOnGreaterThanEqualOrderByHeldOnAscStartsAtAsc(
            UUID panelId, Sitting.State state, LocalDate from);

    List<Sitting> findByHeldOnBetweenOrderByHeldOnAscStartsAtAsc(LocalDate from, LocalDate to);

    boolean existsByPanelIdAndHeldOnAndStartsAt(UUID panelId, LocalDate heldOn, LocalTime startsAt);
}
