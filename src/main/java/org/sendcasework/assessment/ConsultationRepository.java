package org.sendcasework.assessment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsultationRepository extends JpaRepository<Consultation, UUID> {

    List<Consultation> findByCaseReferenceOrderBySentOn(String caseReference);
}
