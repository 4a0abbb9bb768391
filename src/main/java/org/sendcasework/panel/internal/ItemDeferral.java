package org.sendcasework.panel.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An item put off: why, what has to happen, who does it by when, and which sitting takes it up again. */
@Entity
public class ItemDeferral {

    @Id
    private UUID id;

    private UUID itemId;
    private String reason;
    private String action;
    private String actionBy;
    private LocalDate actionDue;
    private UUID nextSittingId;
    private String deferredBy;
    private Instant deferredAt;
    private Boolean allowed;
    private String allowedBy;
    private String allowedReason;

    @Version
    private Integer version;

    protected ItemDeferral() {}

    public ItemDeferral(UUID itemId, NewDeferral deferral, String deferredBy, Instant deferredAt) {
        this.id = UUID.randomUUID();
        this.itemId = itemId;
        this.reason = deferral.reason();
        this.action = deferral.action();
        this.actionBy = deferral.actionBy();
        this.actionDue = deferral.actionDue();
        this.nextSittingId = deferral.nextSittingId();
        this.deferredBy = deferredBy;
        this.deferredAt = deferredAt;
    }

    public void allow(boolean yes, String by, String why) {
        this.allowed = yes;
        this.allowedBy = by;
        this.allowedReason = why;
    }

    public UUID getItemId() {
        return itemId;
    }

    public String getReason() {
        return reason;
    }

    public String getAction() {
        return action;
    }

    public String getActionBy() {
        return actionBy;
    }

    public LocalDate getActionDue() {
        return actionDue;
    }

    /** Null when no sitting was in time. */
    public UUID getNextSittingId() {
        return nextSittingId;
    }

    public String getDeferredBy() {
        return deferredBy;
    }

    public Instant getDeferredAt() {
        return deferredAt;
    }

    /** What a manager said about a further deferral; null for a first one. */
    public Boolean getAllowed() {
        return allowed;
    }

    public String getAllowedBy() {
        return allowedBy;
    }

    public String getAllowedReason() {
        return allowedReason;
    }
}
