package org.sendcasework.clock.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarDayRepository extends JpaRepository<CalendarDay, UUID> {

    Optional<CalendarDay> findByDay(LocalDate day);

    List<CalendarDay> findByDayBetweenOrderByDay(LocalDate from, LocalDate to);
}
