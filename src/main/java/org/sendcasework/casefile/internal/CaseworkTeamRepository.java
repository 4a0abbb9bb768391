package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.CaseworkTeam;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface CaseworkTeamRepository extends JpaRepository<CaseworkTeam, UUID> {

    @Query("select t from CaseworkTeam t left join fetch t.localities left join fetch t.phases order by lower(t.name)")
    List<CaseworkTeam> findAllWithScopes();

    @Query("select t from CaseworkTeam t left join fetch t.localities left join fetch t.phases where t.id = :id")
    Optional<CaseworkTeam> findWithScopeById(UUID id);
}
