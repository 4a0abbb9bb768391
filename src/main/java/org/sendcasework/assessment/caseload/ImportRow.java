package org.sendcasework.assessment.caseload;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** One line of a caseload file and what became of it. The cells are erased once it is taken in. */
@Entity
public class ImportRow extends AppendOnlyRecord {

    /** What became of a row. */
    enum State {
        WAITING,
        TAKEN,
        KNOWN,
        REFUSED
    }

    private static final int LONGEST_REASON = 1000;

    private UUID runId;
    private int lineNumber;
    private String cells;

    @Enumerated(EnumType.STRING)
    private State state;

    private String refusedField;
    private String refusedReason;
    private String caseReference;

    protected ImportRow() {}

    ImportRow(UUID runId, int lineNumber, String cells) {
        super(UUID.randomUUID());
        this.runId = runId;
        this.lineNumber = lineNumber;
        this.cells = cells;
        this.state = State.WAITING;
    }

    void taken(String reference) {
        this.state = State.TAKEN;
        this.caseReference = reference;
        this.cells = "";
    }

    void known() {
        this.state = State.KNOWN;
        this.cells = "";
    }

    void refuse(String field, String reason) {
        this.state = State.REFUSED;
        this.refusedField = field;
        this.refusedReason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        this.cells = "";
    }

    String cells() {
        return cells;
    }

    public int getLineNumber() {
        return lineNumber;
    }

    public String getRefusedField() {
        return refusedField;
    }

    public String getRefusedReason() {
        return refusedReason;
    }
}
