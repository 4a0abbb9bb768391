package org.sendcasework.casefile.internal;

import java.util.List;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionReason;
import org.springframework.data.repository.Repository;

public interface DecisionReasonRepository extends Repository<DecisionReason, DecisionReason.Key> {

    List<DecisionReason> findByKindOrderByCode(Decision.Kind kind);
}
