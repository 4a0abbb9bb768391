package org.sendcasework.escalation.stuck;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.CaseNoted;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLapsed;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.DeadlineMet;
import org.sendcasework.clock.DeadlineMoved;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.DeadlinePassed;
import org.sendcasework.engine.Incidents;
import org.sendcasework.engine.WaitingPlaces;
import org.sendcasework.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows in Cockpit, on the very step or phase, that a date was missed or that a case stalls. Each is raised once, and
 * goes in the transaction in which its cause goes: the act is done, the date lapses or moves, somebody works on the case.
 */
@Component
class StuckIncidents {

    /** An open deadline whose last day has passed; found by the id of the deadline. */
    static final String MISSED = "deadline-missed";

    /** A case in which nothing happens and nothing is awaited; found by the id of the case. */
    static final String STALLED = "case-stalled";

    private final Incidents incidents;
    private final WaitingPlaces places;
    private final DeadlineLedger ledger;
    private final Clock clock;

    StuckIncidents(Incidents incidents, WaitingPlaces places, DeadlineLedger ledger, Clock clock) {
        this.incidents = incidents;
        this.places = places;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void on(DeadlinePassed passed) {
        ledger.find(passed.caseReference(), new RuleCode(passed.ruleCode()), passed.subjectId())
                .ifPresent(this::raiseIfMissed);
    }

    @EventListener
    void on(DeadlineMet met) {
        incidents.clear(MISSED, met.deadlineId().toString());
    }

    @EventListener
    void on(DeadlineLapsed lapsed) {
        incidents.clear(MISSED, lapsed.deadlineId().toString());
    }

    @EventListener
    void on(DeadlineMoved moved) {
        LocalDate today = LocalDate.now(clock);
        if (moved.dueBefore().isBefore(today) || moved.dueAfter().isBefore(today)) {
            // Cleared first, so that those still open show the right date
            incidents.clear(MISSED, moved.deadlineId().toString());
            raiseIfMissed(ledger.byId(moved.deadlineId()));
        }
    }

    @EventListener
    void on(CaseNoted noted) {
        if (noted.isSomeonesWork()) {
            incidents.clear(STALLED, noted.caseId().toString());
        }
    }

    /** Raises a missed date at the place that waits for it; a date that nothing waits for is only in the list. */
    boolean raiseIfMissed(Deadline deadline) {
        if (!deadline.isOpen() || !deadline.isMissedOn(LocalDate.now(clock))) {
            return false;
        }
        return places.of(deadline.getCaseReference(), deadline.getRuleCode().text(), deadline.getSubjectId())
                .filter(place -> incidents.raiseOnce(
                        MISSED,
                        place.executionId(),
                        place.activityId(),
                        deadline.getId().toString(),
                        missed(deadline)))
                .isPresent();
    }

    private static String missed(Deadline deadline) {
        return "Case " + deadline.getCaseReference() + ": " + deadline.getRuleCode() + " was due on "
                + Texts.dueDate(deadline.getDueDate()) + " and is not done. Missed since "
                + Texts.dueDate(deadline.getDueDate().plusDays(1)) + ".";
    }

    /** Raises a stalled case where it waits. */
    boolean raiseStalled(StalledCase stalled) {
        return incidents.raiseOnce(
                STALLED,
                stalled.executionId(),
                stalled.activityId(),
                stalled.caseId().toString(),
                "Case " + stalled.reference() + ": nothing has happened since " + Texts.dueDate(stalled.lastEventOn())
                        + " and no date lies ahead. " + stalled.stage().words() + ": stalled after "
                        + stalled.limitInDays() + " days.");
    }

    void clearMissed(String deadlineId) {
        incidents.clear(MISSED, deadlineId);
    }

    void clearStalled(UUID caseId) {
        incidents.clear(STALLED, caseId.toString());
    }
}
