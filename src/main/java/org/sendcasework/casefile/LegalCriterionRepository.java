package org.sendcasework.casefile;

import java.util.List;
import org.springframework.data.repository.Repository;

interface LegalCriterionRepository extends Repository<LegalCriterion, LegalCriterion.Key> {

    List<LegalCriterion> findByKindOrderByPlace(Decision.Kind kind);
}
