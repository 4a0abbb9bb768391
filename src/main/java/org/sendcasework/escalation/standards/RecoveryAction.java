package org.sendcasework.escalation.standards;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.ConflictException;

/** One action of a recovery plan: what, who, by when, and when it was done. */
@Entity
public class RecoveryAction {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StandardRecovery recovery;

    private int position;
    private String action;
    private String owner;
    private LocalDate dueOn;
    private LocalDate doneOn;
    private String doneBy;

    @Version
    private Integer version;

    protected RecoveryAction() {}

    RecoveryAction(StandardRecovery recovery, int position, String action, String owner, LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.recovery = recovery;
        this.position = position;
        this.action = action;
        this.owner = owner;
        this.dueOn = dueOn;
    }

    void done(LocalDate on, String by) {
        if (doneOn != null) {
            throw new ConflictException("This action is already recorded as done.");
        }
        this.doneOn = on;
        this.doneBy = by;
    }

    public UUID getId() {
        return id;
    }

    public String getAction() {
        return action;
    }

    public String getOwner() {
        return owner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public LocalDate getDoneOn() {
        return doneOn;
    }

    public String getDoneBy() {
        return doneBy;
    }
}
