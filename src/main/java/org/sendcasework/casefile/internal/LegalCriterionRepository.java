package org.sendcasework.casefile.internal;

import java.util.List;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.LegalCriterion;
import org.springframework.data.repository.Repository;

public interface LegalCriterionRepository extends Repository<LegalCriterion, LegalCriterion.Key> {

    List<LegalCriterion> findByKindOrderByPlace(Decision.Kind kind);
}
