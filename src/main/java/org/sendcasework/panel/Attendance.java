package org.sendcasework.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sendcasework.panel.internal.PanelMember;

/** Who was at a sitting, with name and profession as they were on the day. */
@Entity
@Table(name = "sitting_attendance")
public class Attendance {

    /** What is known of a person's coming. */
    public enum State {
        EXPECTED,
        PRESENT,
        APOLOGIES,
        ABSENT
    }

    @Id
    private UUID id;

    private UUID sittingId;
    private String userId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Profession profession;

    @Enumerated(EnumType.STRING)
    private State state;

    private String substituteFor;
    private Instant leftAt;

    @Version
    private Integer version;

    protected Attendance() {}

    Attendance(UUID sittingId, PanelMember member) {
        this(sittingId, member.getUserId(), member.getName(), member.getProfession(), null);
    }

    /** A substitute brings the profession of the member whose place is taken. */
    Attendance(UUID sittingId, String userId, String name, Profession profession, String substituteFor) {
        this.id = UUID.randomUUID();
        this.sittingId = sittingId;
        this.userId = userId;
        this.name = name;
        this.profession = profession;
        this.state = State.EXPECTED;
        this.substituteFor = substituteFor;
    }

    void mark(State now) {
        this.state = now;
        this.leftAt = null;
    }

    void leave(Instant at) {
        this.leftAt = at;
    }

    /** Whether the person is in the room now. */
    public boolean isInTheRoom() {
        return state == State.PRESENT && leftAt == null;
    }

    public UUID getId() {
        return id;
    }

    public UUID getSittingId() {
        return sittingId;
    }

    public String getUserId() {
        return userId;
    }

    public String getName() {
        return name;
    }

    public Profession getProfession() {
        return profession;
    }

    public State getState() {
        return state;
    }

    /** The member whose place is taken; null for a member. */
    public String getSubstituteFor() {
        return substituteFor;
    }

    public Instant getLeftAt() {
        return leftAt;
    }

    public Integer getVersion() {
        return version;
    }
}
