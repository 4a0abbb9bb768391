package org.sendcasework.reporting.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.reporting.internal.Grain;
import org.springframework.data.jpa.repository.JpaRepository;

interface PeriodSnapshotRepository extends JpaRepository<PeriodSnapshot, UUID> {

    Optional<PeriodSnapshot> findFirstByGrainAndStartsOnOrderByIssueDesc(Grain grain, LocalDate startsOn);

    Optional<PeriodSnapshot> findByGrainAndStartsOnAndIssue(Grain grain, LocalDate startsOn, int issue);

    List<PeriodSnapshot> findByGrainAndStartsOnOrderByIssue(Grain grain, LocalDate startsOn);

    List<PeriodSnapshot> findByPublishedAtIsNotNullOrderByStartsOnDescIssueDesc();

    List<PeriodSnapshot> findAllByOrderByStartsOnDescIssueDesc();
}
