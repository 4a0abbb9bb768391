package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface FamilyMeetingRepository extends JpaRepository<FamilyMeeting, UUID> {

    List<FamilyMeeting> findByCaseIdOrderByHeldOn(UUID caseId);
}
