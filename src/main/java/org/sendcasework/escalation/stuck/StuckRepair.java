package org.sendcasework.escalation.stuck;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** A repair that was made: who, when, why, and what changed. Only ever added. */
@Entity
public class StuckRepair extends AppendOnlyRecord {

    private String caseReference;
    private String processInstanceId;

    @Enumerated(EnumType.STRING)
    private RepairKind kind;

    private String place;
    private String changes;
    private String reason;
    private String doneBy;
    private Instant doneAt;

    protected StuckRepair() {}

    StuckRepair(RepairOrder order, String place, String changes, String doneBy, Instant doneAt) {
        super(UUID.randomUUID());
        this.caseReference = order.caseReference();
        this.processInstanceId = order.processId();
        this.kind = order.kind();
        this.place = place;
        this.changes = changes;
        this.reason = order.reason();
        this.doneBy = doneBy;
        this.doneAt = doneAt;
    }

    public RepairKind getKind() {
        return kind;
    }

    /** The step, task or timer, in words. */
    public String getPlace() {
        return place;
    }

    /** A line for each thing that changed. */
    public String getChanges() {
        return changes;
    }

    public String getReason() {
        return reason;
    }

    public String getDoneBy() {
        return doneBy;
    }

    public Instant getDoneAt() {
        return doneAt;
    }
}
