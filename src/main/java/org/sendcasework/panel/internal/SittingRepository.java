package org.sendcasework.panel.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.panel.Sitting;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface SittingRepository extends JpaRepository<Sitting, UUID> {

    List<Sitting> findByPanelIdAndStateAndHeldOnGreaterThanEqualOrderByHeldOnAscStartsAtAsc(
            UUID panelId, Sitting.State state, LocalDate from);

    List<Sitting> findByHeldOnBetweenOrderByHeldOnAscStartsAtAsc(LocalDate from, LocalDate to);

    boolean existsByPanelIdAndHeldOnAndStartsAt(UUID panelId, LocalDate heldOn, LocalTime startsAt);

    boolean existsByTermsId(UUID termsId);

    /** The sittings whose day has come and that nobody has ended or cancelled. */
    List<Sitting> findByStateInAndHeldOnLessThanEqualOrderByHeldOn(Collection<Sitting.State> states, LocalDate day);

    Optional<Sitting> findByReference(String reference);

    @Query(value = "select nextval('sitting_number')", nativeQuery = true)
    long nextNumber();

    /** Who is in the room does not change while a decision is signed. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    Optional<Sitting> findToDecideById(UUID id);

    /** Waits for the decisions that are being signed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Sitting> findToAttendById(UUID id);

    List<Sitting> findByPanelId(UUID panelId);
}
