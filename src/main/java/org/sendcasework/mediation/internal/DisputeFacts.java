package org.sendcasework.mediation.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.casefile.DisputeStepRecorded;
import org.sendcasework.mediation.MediationCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records each step of a dispute as a fact, in the transaction in which it happens, and publishes it. */
@Component
public class DisputeFacts {

    private final DisputeFactRepository facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisputeFacts(DisputeFactRepository facts, ApplicationEventPublisher events, Clock clock) {
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    public void record(DisputeStep step, MediationCase mediation, LocalDate on) {
        record(step, mediation, on, null, null, null);
    }

    public void record(
            DisputeStep step, MediationCase mediation, LocalDate on, String outcome, LocalDate since, Boolean inTime) {
        record(new DisputeStepRecorded(
                step,
                mediation.getCaseReference(),
                mediation.getReference(),
                mediation.getDecision(),
                on,
                outcome,
                since == null ? null : (int) ChronoUnit.DAYS.between(since, on),
                inTime));
    }

    /** A step of an appeal. */
    public void record(
            DisputeStep step,
            String caseReference,
            String appealReference,
            AppealableDecision decision,
            LocalDate on,
            String outcome) {
        record(new DisputeStepRecorded(step, caseReference, appealReference, decision, on, outcome, null, null));
    }

    private void record(DisputeStepRecorded recorded) {
        facts.save(new DisputeFact(recorded, clock.instant()));
        events.publishEvent(recorded);
    }
}
