package org.sendcasework.escalation.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One run of the audit and how far it is. */
@Entity
public class TimerAuditRun {

    @Id
    private UUID id;

    /** The order of runs, which a clock that is set back cannot change. */
    @Column(insertable = false, updatable = false)
    private Long runNumber;

    private String begunBy;
    private Instant begunAt;
    private String lastInstance;
    private int instances;
    private Instant finishedAt;
    private int repaired;
    private int stillOpen;

    @Version
    private Integer version;

    protected TimerAuditRun() {}

    TimerAuditRun(String begunBy, Instant begunAt) {
        this.id = UUID.randomUUID();
        this.begunBy = begunBy;
        this.begunAt = begunAt;
        this.lastInstance = "";
    }

    void checkedUpTo(String instance, int more) {
        this.lastInstance = instance;
        this.instances += more;
    }

    void finish(long mended, long open, Instant at) {
        this.repaired = (int) mended;
        this.stillOpen = (int) open;
        this.finishedAt = at;
    }

    public UUID getId() {
        return id;
    }

    public String getBegunBy() {
        return begunBy;
    }

    public Instant getBegunAt() {
        return begunAt;
    }

    /** The instance checked last, in the order of ids; empty before the first. */
    String getLastInstance() {
        return lastInstance;
    }

    /** How many running instances it checked. */
    public int getInstances() {
        return instances;
    }

    /** Null while it runs. */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** How many findings it repaired. */
    public int getRepaired() {
        return repaired;
    }

    /** How many findings stood when it ended. */
    public int getStillOpen() {
        return stillOpen;
    }
}
