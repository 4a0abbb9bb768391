package org.sendcasework.casefile.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.ConfirmedStep;
import org.sendcasework.shared.AppendOnlyRecord;

/**
 * What a person confirmed when they completed a step of a case, in the words they ticked: that all the advice was
 * enclosed, or that the family was informed of the right of appeal. Only ever added.
 */
@Entity
public class ActConfirmation extends AppendOnlyRecord {

    @Column(name = "case_id")
    private UUID caseId;

    private UUID subjectId;
    private String step;
    private String words;
    private LocalDate happenedOn;
    private String confirmedBy;
    private Instant recordedAt;

    protected ActConfirmation() {}

    public ActConfirmation(UUID caseId, ConfirmedStep step, String words, String confirmedBy, Instant recordedAt) {
        super(UUID.randomUUID());
        this.caseId = caseId;
        this.subjectId = step.subjectId();
        this.step = step.name();
        this.words = words;
        this.happenedOn = step.happenedOn();
        this.confirmedBy = confirmedBy;
        this.recordedAt = recordedAt;
    }

    /** The step, as it was called on the day. */
    public String getStep() {
        return step;
    }

    public String getWords() {
        return words;
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    public String getConfirmedBy() {
        return confirmedBy;
    }
}
