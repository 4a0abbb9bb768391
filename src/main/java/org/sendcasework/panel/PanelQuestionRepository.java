package org.sendcasework.panel;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PanelQuestionRepository extends JpaRepository<PanelQuestion, UUID> {

    List<PanelQuestion> findByCaseReferenceOrderByAskedAt(String caseReference);

    List<PanelQuestion> findByCaseReferenceAndState(String caseReference, PanelQuestion.State state);
}
