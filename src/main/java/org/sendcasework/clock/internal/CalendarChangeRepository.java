package org.sendcasework.clock.internal;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarChangeRepository extends JpaRepository<CalendarChange, UUID> {}
