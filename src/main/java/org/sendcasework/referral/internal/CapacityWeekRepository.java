package org.sendcasework.referral.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.referral.CapacityWeek;
import org.sendcasework.referral.Discipline;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface CapacityWeekRepository extends JpaRepository<CapacityWeek, UUID> {

    Optional<CapacityWeek> findByWeekStartingAndDisciplineAndLocality(
            LocalDate weekStarting, Discipline discipline, String locality);

    // Of two who book the last session at once, the second waits here and then sees that it is taken
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<CapacityWeek> findWithLockByWeekStartingAndDisciplineAndLocality(
            LocalDate weekStarting, Discipline discipline, String locality);

    /** A week with what is booked of it. */
    interface Use {
        CapacityWeek getWeek();

        long getBooked();

        long getStatutory();
    }

    @Query(
            """
            select c as week,
              coalesce(sum(b.sessions), 0) as booked,
              coalesce(sum(case when b.purpose = 'STATUTORY_ADVICE' then b.sessions else 0 end), 0) as statutory
            from CapacityWeek c left join Booking b on b.capacity = c and b.releasedOn is null
            where c.weekStarting between :from and :to
            group by c order by c.weekStarting, c.discipline, c.locality""")
    List<Use> use(LocalDate from, LocalDate to);
}
