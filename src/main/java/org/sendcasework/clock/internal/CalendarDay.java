package org.sendcasework.clock.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A day on which the bank holidays of England differ from the rule: proclaimed by the King, or moved away. */
@Entity
public class CalendarDay {

    /** What differs from the rule. */
    public enum Kind {
        /** A bank holiday, whether or not the rule gives one. */
        ADDED,
        /** No bank holiday, although the rule gives one. */
        REMOVED
    }

    @Id
    private UUID id;

    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private String source;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private Integer version;

    protected CalendarDay() {}

    CalendarDay(LocalDate day, Kind kind, String name, String source, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.day = day;
        update(kind, name, source, by, at);
    }

    /** Replaces what is said about the day. */
    final void update(Kind newKind, String newName, String newSource, String by, Instant at) {
        this.kind = newKind;
        this.name = newName;
        this.source = newSource;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    public LocalDate getDay() {
        return day;
    }

    public Kind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    /** Where it says so, such as a royal proclamation. */
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
