package org.sendcasework.mediation.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.casefile.DisputeStepRecorded;
import org.sendcasework.shared.AppendOnlyRecord;

/** A step of a dispute as figures count it. It names no person and is only ever added. */
@Entity
public class DisputeFact extends AppendOnlyRecord {

    @Enumerated(EnumType.STRING)
    private DisputeStep step;

    private String caseReference;
    private String disputeReference;

    @Enumerated(EnumType.STRING)
    private AppealableDecision decision;

    private LocalDate happenedOn;
    private String outcome;
    private Integer days;
    private Boolean inTime;
    private Instant recordedAt;

    protected DisputeFact() {}

    DisputeFact(DisputeStepRecorded recorded, Instant at) {
        super(UUID.randomUUID());
        this.step = recorded.step();
        this.caseReference = recorded.caseReference();
        this.disputeReference = recorded.disputeReference();
        this.decision = recorded.decision();
        this.happenedOn = recorded.on();
        this.outcome = recorded.outcome();
        this.days = recorded.days();
        this.inTime = recorded.inTime();
        this.recordedAt = at;
    }
}
