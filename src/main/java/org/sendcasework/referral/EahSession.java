package org.sendcasework.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** A visit or session that was held, in sessions of half a day of one specialist. */
@Entity
public class EahSession extends AppendOnlyRecord {

    /** What kind of work it was. */
    public enum Kind {
        VISIT("Visit"),
        SESSION("Session"),
        CLINIC("Consultation clinic"),
        TRAINING_EVENT("Training");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private UUID referralId;
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int sessions;

    @Enumerated(EnumType.STRING)
    private Discipline discipline;

    private String providerCode;
    private Integer childrenReached;
    private String summary;
    private String recordedBy;
    private Instant recordedAt;

    protected EahSession() {}

    EahSession(EahReferral referral, WorkDone work, String by, Instant at) {
        super(UUID.randomUUID());
        this.referralId = referral.getId();
        this.heldOn = work.heldOn();
        this.kind = work.kind();
        this.sessions = work.sessions();
        this.discipline = referral.getDiscipline();
        this.providerCode = referral.getProviderCode();
        this.childrenReached = work.childrenReached();
        this.summary = work.summary();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public Kind getKind() {
        return kind;
    }

    public int getSessions() {
        return sessions;
    }

    public Integer getChildrenReached() {
        return childrenReached;
    }

    public String getProviderCode() {
        return providerCode;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public String getSummary() {
        return summary;
    }
}
