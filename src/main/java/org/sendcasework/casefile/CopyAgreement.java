package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** That somebody gets copies of what is sent, from when until when, and who agreed to it and how. */
@Entity
public class CopyAgreement {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Party party;

    private LocalDate fromOn;
    private LocalDate untilOn;
    private String agreed;

    @Enumerated(EnumType.STRING)
    private Scope scope;

    private String recordedBy;
    private Instant recordedAt;
    private String endedBy;

    @Version
    private Integer version;

    /** Of which letters somebody gets copies. */
    public enum Scope {
        EVERYTHING("Everything that goes to the family"),
        DECISIONS("Only decisions that can be appealed against, and the plan"),
        SPEAKS("Nothing: they speak for the family and get no letters");

        private static final Set<NoticeKind> APPEALABLE = EnumSet.of(
                NoticeKind.REFUSAL_TO_ASSESS,
                NoticeKind.NO_PLAN,
                NoticeKind.DRAFT_PLAN,
                NoticeKind.FINAL_PLAN,
                NoticeKind.AMENDED_PLAN,
                NoticeKind.ORDER_CARRIED_OUT,
                NoticeKind.WILL_REASSESS,
                NoticeKind.REFUSAL_TO_REASSESS,
                NoticeKind.PLAN_KEPT,
                NoticeKind.NO_AMENDMENT,
                NoticeKind.PROPOSED_AMENDMENTS,
                NoticeKind.CEASING);

        private final String words;

        Scope(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        boolean covers(NoticeKind kind) {
            return this == EVERYTHING || this == DECISIONS && APPEALABLE.contains(kind);
        }
    }

    protected CopyAgreement() {}

    CopyAgreement(
            UUID caseId,
            Party party,
            Scope scope,
            LocalDate from,
            LocalDate until,
            String agreed,
            String by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.party = party;
        this.scope = scope;
        this.fromOn = from;
        this.untilOn = until;
        this.agreed = agreed;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void end(LocalDate until, String by) {
        this.untilOn = until;
        this.endedBy = by;
    }

    /**
     * Whether copies go on a day. What a parent arranged for a child does not bind the young person.
     *
     * @param youngSince the first day on which the young person holds the rights
     */
    boolean holdsOn(LocalDate day, LocalDate youngSince) {
        boolean runs = !day.isBefore(fromOn) && (untilOn == null || day.isBefore(untilOn));
        return runs && (day.isBefore(youngSince) || !fromOn.isBefore(youngSince));
    }

    public UUID getId() {
        return id;
    }

    UUID getCaseId() {
        return caseId;
    }

    public Party getParty() {
        return party;
    }

    public LocalDate getFromOn() {
        return fromOn;
    }

    public Scope getScope() {
        return scope;
    }

    /** The first day without copies, which may lie ahead; null where no end is set. */
    public LocalDate getUntilOn() {
        return untilOn;
    }

    public String getAgreed() {
        return agreed;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public String getEndedBy() {
        return endedBy;
    }
}
