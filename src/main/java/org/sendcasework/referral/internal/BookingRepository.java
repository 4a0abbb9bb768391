package org.sendcasework.referral.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.referral.CapacityWeek;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface BookingRepository extends JpaRepository<Booking, UUID> {

    @Query("select coalesce(sum(b.sessions), 0) from Booking b where b.capacity = :week and b.releasedOn is null")
    long booked(CapacityWeek week);

    List<Booking> findByWorkReferenceAndReleasedOnIsNull(String workReference);
}
