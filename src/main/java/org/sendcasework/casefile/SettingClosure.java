package org.sendcasework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A time in which a setting is closed, such as its summer holiday. Replaced by removing it, never changed. */
@Entity
public class SettingClosure {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Setting setting;

    private LocalDate closedFrom;
    private LocalDate reopensOn;
    private String name;
    private String source;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private Integer version;

    protected SettingClosure() {}

    SettingClosure(Setting setting, NewClosure closure, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.setting = setting;
        this.closedFrom = closure.closedFrom();
        this.reopensOn = closure.reopensOn();
        this.name = closure.name();
        this.source = closure.source();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** Its days, and what follows from them in law. */
    public ClosurePeriod period() {
        return new ClosurePeriod(closedFrom, reopensOn);
    }

    public UUID getId() {
        return id;
    }

    public Setting getSetting() {
        return setting;
    }

    /** The first day closed. */
    public LocalDate getClosedFrom() {
        return closedFrom;
    }

    /** The first day open again. */
    public LocalDate getReopensOn() {
        return reopensOn;
    }

    public String getName() {
        return name;
    }

    public String getSource() {
        return source;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public Integer getVersion() {
        return version;
    }
}
