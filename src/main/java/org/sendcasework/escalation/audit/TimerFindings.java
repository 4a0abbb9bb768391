package org.sendcasework.escalation.audit;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.engine.Incidents;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the audit found. An open finding has an incident in Cockpit; it goes when the finding goes. */
@Service
@Transactional
public class TimerFindings {

    /** The type of our incidents. */
    static final String INCIDENT = "timer-out-of-step";

    private static final Set<TimerFinding.State> CLOSED =
            EnumSet.of(TimerFinding.State.REPAIRED, TimerFinding.State.RESOLVED);

    private final TimerFindingRepository findings;
    private final Incidents incidents;
    private final Clock clock;

    TimerFindings(TimerFindingRepository findings, Incidents incidents, Clock clock) {
        this.findings = findings;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Notes what was repaired. */
    void repaired(UUID runId, Sighting seen) {
        TimerFinding finding = new TimerFinding(seen, runId, clock.instant());
        finding.close(TimerFinding.State.REPAIRED, clock.instant());
        findings.save(finding);
    }

    /** The findings in an instance now: they are raised, and earlier findings that are gone are resolved. */
    void ofInstance(UUID runId, String instanceId, List<Sighting> standing) {
        settle(runId, findings.findByProcessInstanceIdAndState(instanceId, TimerFinding.State.OPEN), standing);
    }

    /** All deadlines that no process carries. */
    void ofLedger(UUID runId, List<Sighting> standing) {
        settle(
                runId,
                findings.findByKindAndState(FindingKind.DEADLINE_WITHOUT_PROCESS, TimerFinding.State.OPEN),
                standing);
    }

    /** An instance that could not be checked; other findings there stay as they are. */
    void unchecked(UUID runId, Sighting seen) {
        stand(runId, seen);
    }

    /** Resolves what stood in instances that have ended. */
    void resolveEnded(Set<String> running) {
        findings.findByStateAndProcessInstanceIdIsNotNull(TimerFinding.State.OPEN).stream()
                .filter(finding -> !running.contains(finding.getProcessInstanceId()))
                .forEach(this::resolve);
    }

    private void settle(UUID runId, List<TimerFinding> before, List<Sighting> standing) {
        Set<String> places = standing.stream().map(TimerFindings::key).collect(Collectors.toSet());
        before.stream()
                .filter(finding -> !places.contains(key(finding.getKind(), finding.getPlace())))
                .forEach(this::resolve);
        standing.forEach(seen -> stand(runId, seen));
    }

    private void stand(UUID runId, Sighting seen) {
        TimerFinding finding = findings.findByKindAndPlaceAndState(seen.kind(), seen.place(), TimerFinding.State.OPEN)
                .orElseGet(() -> findings.save(new TimerFinding(seen, runId, clock.instant())));
        finding.seenAgain(seen, runId);
        boolean isRaised = finding.getIncidentId() != null && incidents.isOpen(finding.getIncidentId());
        if (seen.executionId() != null && !isRaised) {
            finding.raisedAs(incidents.raise(
                    INCIDENT,
                    seen.executionId(),
                    seen.activityId(),
                    finding.getId().toString(),
                    FindingTexts.incident(finding)));
        }
    }

    private void resolve(TimerFinding finding) {
        finding.close(TimerFinding.State.RESOLVED, clock.instant());
        if (finding.getIncidentId() != null) {
            incidents.resolve(finding.getIncidentId());
        }
    }

    private static String key(Sighting seen) {
        return key(seen.kind(), seen.place());
    }

    private static String key(FindingKind kind, String place) {
        return kind + " " + place;
    }

    /** A page of what is out of step now. */
    @Transactional(readOnly = true)
    public Page<TimerFinding> open(Pageable page) {
        return findings.findByStateIn(EnumSet.of(TimerFinding.State.OPEN), page);
    }

    /** A page of what was repaired or went away. */
    @Transactional(readOnly = true)
    public Page<TimerFinding> closed(Pageable page) {
        return findings.findByStateIn(CLOSED, page);
    }

    /** How many are open now. */
    @Transactional(readOnly = true)
    public long countOpen() {
        return findings.countByState(TimerFinding.State.OPEN);
    }

    /** How many of a kind are open now. */
    @Transactional(readOnly = true)
    public long countOpen(FindingKind kind) {
        return findings.countByKindAndState(kind, TimerFinding.State.OPEN);
    }

    /** How many are open now, by kind; kinds without any are left out. */
    @Transactional(readOnly = true)
    public Map<FindingKind, Long> openByKind() {
        Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
        for (FindingKind kind : FindingKind.values()) {
            long count = countOpen(kind);
            if (count > 0) {
                counts.put(kind, count);
            }
        }
        return counts;
    }

    /** How many a run repaired. */
    @Transactional(readOnly = true)
    public long countRepaired(UUID runId) {
        return findings.countByStateAndFirstRunId(TimerFinding.State.REPAIRED, runId);
    }

    /** How many of a kind a run repaired. */
    @Transactional(readOnly = true)
    public long countRepaired(FindingKind kind, UUID runId) {
        return findings.countByKindAndStateAndFirstRunId(kind, TimerFinding.State.REPAIRED, runId);
    }
}
