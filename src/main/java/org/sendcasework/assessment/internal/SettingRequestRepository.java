package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface SettingRequestRepository extends JpaRepository<SettingRequest, UUID> {

    List<SettingRequest> findByCaseIdOrderByRepresentationRecordedAt(UUID caseId);
}
