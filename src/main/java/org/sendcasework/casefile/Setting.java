package org.sendcasework.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A school, college or early years setting, known by its unique reference number (URN). */
@Entity
public class Setting {

    @Id
    private UUID id;

    private String urn;
    private String ukprn;
    private String name;

    @Enumerated(EnumType.STRING)
    private SettingKind kind;

    @Enumerated(EnumType.STRING)
    private SettingPhase phase;

    private String locality;
    private String email;
    private boolean open = true;

    @Version
    private Integer version;

    protected Setting() {}

    public Setting(String urn, String name, SettingKind kind, SettingPhase phase, String locality, String email) {
        this.id = UUID.randomUUID();
        this.urn = urn;
        this.name = name;
        this.kind = kind;
        this.phase = phase;
        this.locality = locality;
        this.email = email;
    }

    /** A setting that has a UKPRN and may have no URN; without one it is known by P and the last digits of its UKPRN. */
    Setting(NewSetting added) {
        this(
                added.urn() == null ? "P" + added.ukprn().substring(3) : added.urn(),
                added.name(),
                added.kind(),
                added.phase(),
                added.locality(),
                added.email());
        this.ukprn = added.ukprn();
    }

    /** The number by which people know it: its URN, or its UKPRN where it has no URN. */
    public String number() {
        return urn.startsWith("P") ? "UKPRN " + ukprn : urn;
    }

    public UUID getId() {
        return id;
    }

    public String getUrn() {
        return urn;
    }

    public String getName() {
        return name;
    }

    public SettingKind getKind() {
        return kind;
    }

    public SettingPhase getPhase() {
        return phase;
    }

    public String getLocality() {
        return locality;
    }

    public String getEmail() {
        return email;
    }

    public boolean isOpen() {
        return open;
    }
}
