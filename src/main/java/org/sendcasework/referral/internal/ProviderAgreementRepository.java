package org.sendcasework.referral.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.ProviderAgreement;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ProviderAgreementRepository extends JpaRepository<ProviderAgreement, UUID> {

    List<ProviderAgreement> findAllByOrderByDisciplineAscStartsOnAsc();

    List<ProviderAgreement> findByDisciplineOrderByStartsOnAsc(Discipline discipline);
}
