package org.sendcasework.referral.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.Need;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface EahReferralRepository extends JpaRepository<EahReferral, UUID> {

    @EntityGraph(attributePaths = "setting")
    Optional<EahReferral> findByReference(String reference);

    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<EahReferral> findWithLockByReference(String reference);

    @Query(value = "select nextval('eah_number')", nativeQuery = true)
    long nextNumber();

    /** Several numbers at once. */
    @Query(value = "select nextval('eah_number') from generate_series(1, :count)", nativeQuery = true)
    List<Long> nextNumbers(int count);

    boolean existsBySettingIdAndNeedAndReceivedOnBetween(UUID settingId, Need need, LocalDate from, LocalDate to);

    boolean existsBySettingIdAndNeedAndStatusInAndReceivedOnBetween(
            UUID settingId, Need need, Collection<ReferralStatus> statuses, LocalDate from, LocalDate to);

    @EntityGraph(attributePaths = "setting")
    List<EahReferral> findByStatus(ReferralStatus status);

    /** Referrals that ask about settings and providers within the caller's rights; null lifts a bound. */
    @EntityGraph(attributePaths = "setting")
    @Query(
            """
            select r from EahReferral r
            where (:allSettings = true or r.setting.urn in :urns)
              and (:allProviders = true or r.providerCode in :providers)
              and r.status in :statuses
              and (:words = '' or lower(r.reference) like concat('%', :words, '%')
                   or lower(r.setting.name) like concat('%', :words, '%'))""")
    Page<EahReferral> search(
            String words,
            Collection<ReferralStatus> statuses,
            boolean allSettings,
            Collection<String> urns,
            boolean allProviders,
            Collection<String> providers,
            Pageable page);

    @Query(
            """
            select r from EahReferral r where r.subject = 'CHILD' and r.receivedOn <= :on and r.consentWithdrawnOn is null
              and lower(r.childFamilyName) = lower(:familyName) and r.childDateOfBirth = :dateOfBirth""")
    List<EahReferral> ofChild(String familyName, LocalDate dateOfBirth, LocalDate on);

    @Query(
            """
            select r from EahReferral r where r.setting.urn = :urn and r.need = :need
              and r.receivedOn between :from and :on""")
    List<EahReferral> ofSettingAndNeed(String urn, Need need, LocalDate from, LocalDate on);
}
