package org.sendcasework.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A panel of the authority. What constitutes it is in its terms of reference. */
@Entity
public class Panel {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private PanelKind kind;

    private String name;
    private boolean active;

    @Version
    private Integer version;

    protected Panel() {}

    Panel(PanelKind kind, String name) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.name = name;
        this.active = true;
    }

    void activate(boolean on) {
        this.active = on;
    }

    public UUID getId() {
        return id;
    }

    public PanelKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    /** Whether new questions go to it. */
    public boolean isActive() {
        return active;
    }

    public Integer getVersion() {
        return version;
    }
}
