package org.sendcasework.referral.internal;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.shared.AppendOnlyRecord;

/** A line of what happened on a referral. */
@Entity
public class EahNote extends AppendOnlyRecord {

    private UUID referralId;
    private LocalDate happenedOn;
    private String kind;
    private String text;
    private String actor;
    private Instant recordedAt;

    protected EahNote() {}

    public EahNote(
            EahReferral referral, LocalDate happenedOn, String kind, String text, String actor, Instant recordedAt) {
        super(UUID.randomUUID());
        this.referralId = referral.getId();
        this.happenedOn = happenedOn;
        this.kind = kind;
        this.text = text;
        this.actor = actor;
        this.recordedAt = recordedAt;
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    public String getKind() {
        return kind;
    }

    public String getText() {
        return text;
    }

    public String getActor() {
        return actor;
    }
}
