package org.sendcasework.assessment.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseStage;

/** An early end of a case as it was recorded, and whether it was taken back. */
@Entity
@Table(name = "case_ending")
public class EndedCase {

    @Id
    private UUID id;

    private String caseReference;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    private LocalDate endedOn;
    private String reason;

    @Enumerated(EnumType.STRING)
    private OtherParents otherParents;

    private String responsibleAuthority;

    @Enumerated(EnumType.STRING)
    private CaseStage stageBefore;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcomeBefore;

    private String recordedBy;
    private Instant recordedAt;
    private String takenBackBy;
    private Instant takenBackAt;
    private String takenBackWhy;
    private String familyTold;

    @Version
    private Integer version;

    protected EndedCase() {}

    /** The end of a case that is still open; where it stood is read from it. */
    EndedCase(CaseFile caseFile, NewEnding ending, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseReference = caseFile.getReference();
        this.outcome = ending.outcome();
        this.endedOn = ending.on();
        this.reason = ending.reason();
        this.otherParents = ending.others();
        this.responsibleAuthority = ending.responsibleAuthority();
        this.stageBefore = caseFile.getStage();
        this.outcomeBefore = caseFile.getOutcome();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    void takeBack(String by, Instant at, String why, String howTheFamilyWasTold) {
        this.takenBackBy = by;
        this.takenBackAt = at;
        this.takenBackWhy = why;
        this.familyTold = howTheFamilyWasTold;
    }

    public UUID getId() {
        return id;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public CaseOutcome getOutcome() {
        return outcome;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public String getReason() {
        return reason;
    }

    /** What the other parents said of a withdrawal; null where there was nobody to ask. */
    public OtherParents getOtherParents() {
        return otherParents;
    }

    /** The authority in whose area the child lives, to which the request was passed on; null for every other ground. */
    public String getResponsibleAuthority() {
        return responsibleAuthority;
    }

    public CaseStage getStageBefore() {
        return stageBefore;
    }

    /** The outcome that the request had before, of a case that was taken up again; null otherwise. */
    public CaseOutcome getOutcomeBefore() {
        return outcomeBefore;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }

    public String getTakenBackBy() {
        return takenBackBy;
    }

    public Instant getTakenBackAt() {
        return takenBackAt;
    }

    public String getTakenBackWhy() {
        return takenBackWhy;
    }

    /** How the family heard that the case goes on; null if no letter had told it of the end. */
    public String getFamilyTold() {
        return familyTold;
    }
}
