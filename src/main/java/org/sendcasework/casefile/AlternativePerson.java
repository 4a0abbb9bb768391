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
import java.util.UUID;

/** Who acts in the place of a young person who lacks capacity, on what that rests, and from when until when (regulation 64). */
@Entity
public class AlternativePerson {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Party party;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String capacity;
    private LocalDate assessedOn;
    private String authority;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private String endedBecause;
    private String recordedBy;
    private Instant recordedAt;
    private String endedBy;

    @Version
    private Integer version;

    /** Who can be the alternative person, in the order of the law: a representative comes before a parent. */
    public enum Kind {
        DEPUTY("Deputy appointed by the Court of Protection"),
        ATTORNEY("Attorney under a lasting or enduring power of attorney"),
        PARENT("Parent, because there is no deputy or attorney"),
        PARENTS_REPRESENTATIVE("Deputy or attorney of a parent who lacks capacity too");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether they represent the young person, so that no parent acts. */
        public boolean isRepresentative() {
            return this == DEPUTY || this == ATTORNEY;
        }
    }

    protected AlternativePerson() {}

    AlternativePerson(UUID caseId, Party party, LackOfCapacity recorded, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.party = party;
        this.kind = recorded.kind();
        this.capacity = recorded.capacity();
        this.assessedOn = recorded.assessedOn();
        this.authority = recorded.authority();
        this.fromOn = recorded.fromOn();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void end(LocalDate until, String because, String by) {
        this.untilOn = until;
        this.endedBecause = because;
        this.endedBy = by;
    }

    /** Whether they act on a day; the day on which it ends is the first on which they do not. */
    public boolean actsOn(LocalDate day) {
        return !day.isBefore(fromOn) && (untilOn == null || day.isBefore(untilOn));
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

    public Kind getKind() {
        return kind;
    }

    public String getCapacity() {
        return capacity;
    }

    public LocalDate getAssessedOn() {
        return assessedOn;
    }

    public String getAuthority() {
        return authority;
    }

    public LocalDate getFromOn() {
        return fromOn;
    }

    /** The first day on which they no longer act; null while they do. */
    public LocalDate getUntilOn() {
        return untilOn;
    }

    public String getEndedBecause() {
        return endedBecause;
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
