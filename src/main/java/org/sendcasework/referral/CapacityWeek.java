package org.sendcasework.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How many sessions of half a day a discipline has for a locality in a week that begins on that Monday. Experts at Hand
 * and statutory advice are drawn from it alike.
 */
@Entity
@Table(name = "eah_capacity")
public class CapacityWeek {

    @Id
    private UUID id;

    private LocalDate weekStarting;

    @Enumerated(EnumType.STRING)
    private Discipline discipline;

    private String locality;
    private int sessions;

    @Version
    private Integer version;

    protected CapacityWeek() {}

    CapacityWeek(LocalDate weekStarting, Discipline discipline, String locality, int sessions) {
        this.id = UUID.randomUUID();
        this.weekStarting = weekStarting;
        this.discipline = discipline;
        this.locality = locality;
        this.sessions = sessions;
    }

    void setSessions(int available) {
        this.sessions = available;
    }

    public UUID getId() {
        return id;
    }

    public LocalDate getWeekStarting() {
        return weekStarting;
    }

    public Discipline getDiscipline() {
        return discipline;
    }

    public String getLocality() {
        return locality;
    }

    public int getSessions() {
        return sessions;
    }

    public Integer getVersion() {
        return version;
    }
}
