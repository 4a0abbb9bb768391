package org.sendcasework.reporting.snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the story of a period, locks it with its figures, issues it again with a reason, and publishes it. */
@Service
@Transactional
public class PeriodSnapshots {

    private static final int LONGEST_REASON = 1000;

    private final PeriodNarrativeRepository narratives;
    private final PeriodSnapshotRepository snapshots;
    private final LockedFigures lockedFigures;
    private final CurrentUser currentUser;
    private final Clock clock;

    PeriodSnapshots(
            PeriodNarrativeRepository narratives,
            PeriodSnapshotRepository snapshots,
            LockedFigures lockedFigures,
            CurrentUser currentUser,
            Clock clock) {
        this.narratives = narratives;
        this.snapshots = snapshots;
        this.lockedFigures = lockedFigures;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The story so far; an empty one that is not stored yet if nobody has begun. */
    @Transactional(readOnly = true)
    public PeriodNarrative narrative(PeriodKey period) {
        return narratives.findById(new PeriodNarrativeId(period)).orElseGet(() -> new PeriodNarrative(period));
    }

    /**
     * Saves the story.
     *
     * @param version the version the writer saw; null if there was none
     * @throws ConflictException if someone else has saved in the meantime
     */
    public void write(PeriodKey period, Narrative narrative, Integer version) {
        PeriodNarrative stored = narrative(period);
        if (stored.getVersion() == null ? version != null : !stored.getVersion().equals(version)) {
            throw ConflictException.changed();
        }
        stored.write(narrative, currentUser.username(), clock.instant());
        narratives.saveAndFlush(stored);
    }

    /**
     * Locks the figures as they are now with the story. All figures come from one state of the database.
     *
     * @param reason why it is issued again; ignored for the first issue
     * @throws InvalidInputException if the period is not over, the story lacks a part, or a later issue lacks a reason
     * @throws ConflictException if someone else locked it at the same moment
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public PeriodSnapshot lock(PeriodKey period, String reason) {
        if (!period.endsOn().isBefore(LocalDate.now(clock))) {
            throw new InvalidInputException("period", "the period must be over before it can be locked");
        }
        Narrative narrative = narrative(period).getNarrative();
        List<String> missing = missingParts(period);
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    "story", "these parts must be written before the period is locked: " + String.join(", ", missing));
        }
        int issue = latest(period).map(PeriodSnapshot::getIssue).orElse(0) + 1;
        if (issue > 1 && (reason == null || reason.isBlank())) {
            throw new InvalidInputException("reason", "the reason for issuing it again must be written");
        }
        String why = issue == 1 ? null : Inputs.text("reason", reason, LONGEST_REASON);
        PeriodSnapshot snapshot =
                new PeriodSnapshot(period, issue, why, narrative, currentUser.username(), clock.instant());
        try {
            snapshots.saveAndFlush(snapshot);
        } catch (DataIntegrityViolationException e) {
            throw ConflictException.changed();
        }
        lockedFigures.keep(snapshot.getId(), lockedFigures.take(period));
        return snapshot;
    }

    /** The parts of the story that must be written before the period can be locked and are not. */
    public List<String> missingParts(PeriodKey period) {
        Narrative narrative = narrative(period).getNarrative();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("What happened", narrative.what());
        parts.put("Why", narrative.why());
        parts.put("So what", narrative.soWhat());
        parts.put("Next", narrative.next());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() == null || part.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Publishes an issue: from now on anyone may read its figures, small numbers left out.
     *
     * @throws ConflictException if someone else has published it in the meantime
     */
    public void publish(UUID id, Integer version) {
        PeriodSnapshot snapshot = snapshots.findById(id).orElseThrow(() -> new NotFoundException("No such issue."));
        if (snapshot.isPublished()) {
            throw new ConflictException("This issue has been published already.");
        }
        ConflictException.unlessSame(version, snapshot.getVersion());
        snapshot.publish(currentUser.username(), clock.instant());
    }

    /** The latest issue of a period. */
    @Transactional(readOnly = true)
    public Optional<PeriodSnapshot> latest(PeriodKey period) {
        return snapshots.findFirstByGrainAndStartsOnOrderByIssueDesc(period.grain(), period.startsOn());
    }

    /**
     * One issue of a period.
     *
     * @throws NotFoundException if there is none
     */
    @Transactional(readOnly = true)
    public PeriodSnapshot issue(PeriodKey period, int issue) {
        return snapshots
                .findByGrainAndStartsOnAndIssue(period.grain(), period.startsOn(), issue)
                .orElseThrow(() -> new NotFoundException("There is no such issue."));
    }

    /** Every issue of a period, the first one first. */
    @Transactional(readOnly = true)
    public List<PeriodSnapshot> issues(PeriodKey period) {
        return snapshots.findByGrainAndStartsOnOrderByIssue(period.grain(), period.startsOn());
    }

    /** Every issue of every period, the latest period first. */
    @Transactional(readOnly = true)
    public List<PeriodSnapshot> all() {
        return snapshots.findAllByOrderByStartsOnDescIssueDesc();
    }

    /** What anyone may read, the latest first. */
    @Transactional(readOnly = true)
    public List<PeriodSnapshot> published() {
        return snapshots.findByPublishedAtIsNotNullOrderByStartsOnDescIssueDesc();
    }

    /** The figures of an issue, in the order of the dictionary. */
    @Transactional(readOnly = true)
    public List<LockedFigure> figures(PeriodSnapshot snapshot) {
        return lockedFigures.of(snapshot.getId());
    }
}
