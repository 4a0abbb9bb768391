package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.assessment.Consultation;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ConsultationRepository extends JpaRepository<Consultation, UUID> {

    List<Consultation> findByCaseReferenceOrderBySentOn(String caseReference);
}
