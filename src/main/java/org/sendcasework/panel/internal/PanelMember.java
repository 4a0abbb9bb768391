package org.sendcasework.panel.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.panel.Profession;

/** A user's time as a member of a panel. It ends; it is never removed. */
@Entity
public class PanelMember {

    @Id
    private UUID id;

    private UUID panelId;
    private String userId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Profession profession;

    private LocalDate fromDay;
    private LocalDate toDay;
    private String endedReason;

    @Version
    private Integer version;

    protected PanelMember() {}

    public PanelMember(UUID panelId, String userId, String name, Profession profession, LocalDate fromDay) {
        this.id = UUID.randomUUID();
        this.panelId = panelId;
        this.userId = userId;
        this.name = name;
        this.profession = profession;
        this.fromDay = fromDay;
    }

    public void end(LocalDate lastDay, String reason) {
        this.toDay = lastDay;
        this.endedReason = reason;
    }

    /** Whether the user is a member on that day. */
    public boolean isMemberOn(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || !day.isAfter(toDay));
    }

    public UUID getId() {
        return id;
    }

    public UUID getPanelId() {
        return panelId;
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

    public LocalDate getFromDay() {
        return fromDay;
    }

    /** The last day as a member; null while there is none. */
    public LocalDate getToDay() {
        return toDay;
    }

    public String getEndedReason() {
        return endedReason;
    }

    public Integer getVersion() {
        return version;
    }
}
