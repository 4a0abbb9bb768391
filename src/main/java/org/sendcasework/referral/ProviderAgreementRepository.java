package org.sendcasework.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProviderAgreementRepository extends JpaRepository<ProviderAgreement, UUID> {

    List<ProviderAgreement> findAllByOrderByDisciplineAscStartsOnAsc();

    List<ProviderAgreement> findByDisciplineOrderByStartsOnAsc(Discipline discipline);
}
