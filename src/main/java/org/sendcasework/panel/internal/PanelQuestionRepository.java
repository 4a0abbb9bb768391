package org.sendcasework.panel.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.panel.PanelQuestion;
import org.springframework.data.jpa.repository.JpaRepository;

public interface PanelQuestionRepository extends JpaRepository<PanelQuestion, UUID> {

    List<PanelQuestion> findByCaseReferenceOrderByAskedAt(String caseReference);

    List<PanelQuestion> findByCaseReferenceAndState(String caseReference, PanelQuestion.State state);
}
