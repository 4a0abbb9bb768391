package org.sendcasework.assessment.caseload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One import of a caseload file and how far it is. */
@Entity
public class ImportRun {

    @Id
    private UUID id;

    private String fileName;
    private String startedBy;
    private Instant startedAt;
    private int rowsTotal;
    private int rowsTaken;
    private int rowsKnown;
    private int rowsRefused;
    private boolean finished;

    @Version
    private Integer version;

    protected ImportRun() {}

    ImportRun(String fileName, String startedBy, Instant startedAt, int rowsTotal) {
        this.id = UUID.randomUUID();
        this.fileName = fileName;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.rowsTotal = rowsTotal;
    }

    void count(long taken, long known, long refused) {
        this.rowsTaken = (int) taken;
        this.rowsKnown = (int) known;
        this.rowsRefused = (int) refused;
        this.finished = getRowsDone() == rowsTotal;
    }

    public UUID getId() {
        return id;
    }

    public String getFileName() {
        return fileName;
    }

    public String getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public int getRowsTotal() {
        return rowsTotal;
    }

    public int getRowsTaken() {
        return rowsTaken;
    }

    public int getRowsKnown() {
        return rowsKnown;
    }

    public int getRowsRefused() {
        return rowsRefused;
    }

    public int getRowsDone() {
        return rowsTaken + rowsKnown + rowsRefused;
    }

    public boolean isFinished() {
        return finished;
    }
}
