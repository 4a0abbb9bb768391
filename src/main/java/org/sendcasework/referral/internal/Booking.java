package org.sendcasework.referral.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.referral.CapacityWeek;

/** Sessions of a week that are taken, for a referral or for statutory advice of a case; free again once released. */
@Entity
@Table(name = "eah_booking")
public class Booking {

    /** What the sessions are for. Both come from the same pool. */
    public enum Purpose {
        EXPERTS_AT_HAND,
        STATUTORY_ADVICE
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private CapacityWeek capacity;

    private int sessions;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String workReference;
    private LocalDate releasedOn;

    @Version
    private Integer version;

    protected Booking() {}

    public Booking(CapacityWeek capacity, int sessions, Purpose purpose, String workReference) {
        this.id = UUID.randomUUID();
        this.capacity = capacity;
        this.sessions = sessions;
        this.purpose = purpose;
        this.workReference = workReference;
    }

    public void release(LocalDate on) {
        this.releasedOn = on;
    }

    public int getSessions() {
        return sessions;
    }
}
