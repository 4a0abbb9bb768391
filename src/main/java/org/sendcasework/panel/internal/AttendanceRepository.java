package org.sendcasework.panel.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.panel.Attendance;
import org.springframework.data.jpa.repository.JpaRepository;

public interface AttendanceRepository extends JpaRepository<Attendance, UUID> {

    List<Attendance> findBySittingIdOrderByNameAsc(UUID sittingId);

    List<Attendance> findBySittingIdInAndUserId(Collection<UUID> sittingIds, String userId);

    Optional<Attendance> findBySittingIdAndUserId(UUID sittingId, String userId);
}
