package org.sendcasework.casefile.internal;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseStage;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.EntityGraph.EntityGraphType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface CaseFileRepository extends JpaRepository<CaseFile, UUID> {

    String TEAM = "team";
    String PERSON = "person";
    String SETTING = "setting";
    String OPEN = "c.stage <> org.sendcasework.casefile.CaseStage.CLOSED";
    String WAITING = OPEN + " and (t is null or t.active = false)";

    @EntityGraph(attributePaths = TEAM, type = EntityGraphType.LOAD)
    Optional<CaseFile> findByReference(String reference);

    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<CaseFile> findWithLockByReference(String reference);

    boolean existsBySourceReference(String sourceReference);

    @Query(value = "select nextval('case_number')", nativeQuery = true)
    long nextNumber();

    /** Several cases in one query, each with child, setting and team. */
    @EntityGraph(
            attributePaths = {TEAM, PERSON, SETTING},
            type = EntityGraphType.LOAD)
    List<CaseFile> findByReferenceIn(Collection<String> references);

    /** A page of cases in one query, each with child, setting and team, and one query that counts. */
    @EntityGraph(
            attributePaths = {TEAM, PERSON, SETTING},
            type = EntityGraphType.LOAD)
    @Query(
            """
            select c from CaseFile c join c.person p
            where (:open is null or (:open = true and c.stage <> org.sendcasework.casefile.CaseStage.CLOSED)
                   or (:open = false and c.stage = org.sendcasework.casefile.CaseStage.CLOSED))
              and (:words = '' or lower(c.reference) like concat('%', :words, '%')
                   or lower(concat(p.givenName, ' ', p.familyName)) like concat('%', :words, '%')
                   or lower(coalesce(c.sourceReference, '')) = :words)
              and (:anyTeam = true or (:noTeam = true and c.team is null) or c.team.id = :team)
              and c.reference not in :hidden
            """)
    Page<CaseFile> search(
            String words,
            Boolean open,
            boolean anyTeam,
            boolean noTeam,
            UUID team,
            Collection<String> hidden,
            Pageable page);

    /** How many open cases a team holds. */
    interface TeamCount {

        UUID getTeam();

        long getCases();
    }

    @Query("select c.team.id as team, count(c) as cases from CaseFile c where c.team is not null and " + OPEN
            + " group by c.team.id")
    List<TeamCount> countOpenByTeam();

    long countByTeamIsNullAndStageNot(CaseStage stage);

    @Query("select count(c) from CaseFile c left join c.team t where " + WAITING)
    long countWaitingForATeam();

    /** References of open cases without an active team, in order, after the one given. */
    @Query("select c.reference from CaseFile c left join c.team t where c.reference > :after and " + WAITING
            + " order by c.reference")
    List<String> findWaitingForATeam(String after, Limit limit);

    /**
     * Other cases whose child has the same birth date and family name or postcode, or the same family name and postcode;
     * the latest request first. Names and postcode come as {@link ChildMatch#plain} writes them; the family name also as
     * it was written, in small letters, so that its index is used.
     */
    @EntityGraph(
            attributePaths = {PERSON, SETTING},
            type = EntityGraphType.LOAD)
    @Query(
            """
            select c from CaseFile c join c.person p
            where c.id <> :self
              and (p.dateOfBirth = :born
                   and (lower(p.familyName) = :familyAsWritten
                        or lower(function('regexp_replace', p.familyName, '[^a-z0-9]', '', 'gi')) = :family
                        or :postcode <> '' and lower(replace(p.postcode, ' ', '')) = :postcode)
                   or lower(p.familyName) = :familyAsWritten
                      and :postcode <> '' and lower(replace(p.postcode, ' ', '')) = :postcode)
            order by c.dateReceived desc, c.reference desc
            """)
    List<CaseFile> findLikeChild(
            UUID self, LocalDate born, String family, String familyAsWritten, String postcode, Limit limit);
}
