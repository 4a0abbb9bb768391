package org.sendcasework.mediation.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface MediationAttendeeRepository extends JpaRepository<MediationAttendee, UUID> {

    List<MediationAttendee> findBySessionIdInOrderByBody(Collection<UUID> sessionIds);
}
