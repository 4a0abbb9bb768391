package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.casefile.WorkOrdered;

/** Work on a case that was ordered or agreed. It never changes the outcome of the request. */
@Entity
@Table(name = "ordered_work")
public class OrderedWorkRecord {

    /** Its state; JOINED when work of the case was under way already that does it as well. */
    public enum Status {
        UNDER_WAY,
        JOINED,
        DONE,
        ENDED
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private String caseReference;

    @Enumerated(EnumType.STRING)
    private OrderedWork work;

    @Enumerated(EnumType.STRING)
    private WorkOrdered.Source source;

    private String sourceReference;

    @Enumerated(EnumType.STRING)
    private AppealableDecision decision;

    private LocalDate fromOn;
    private LocalDate byOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate closedOn;
    private String note;

    @Version
    private Integer version;

    protected OrderedWorkRecord() {}

    OrderedWorkRecord(UUID caseId, WorkOrdered ordered, Status status) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.caseReference = ordered.caseReference();
        this.work = ordered.work();
        this.source = ordered.source();
        this.sourceReference = ordered.sourceReference();
        this.decision = ordered.decision();
        this.fromOn = ordered.from();
        this.byOn = ordered.by();
        this.status = status;
    }

    void close(Status how, LocalDate on, String words) {
        this.status = how;
        this.closedOn = on;
        this.note = words;
    }

    /** It ended with its case, and the end of the case is taken back. */
    void reopen() {
        this.status = Status.UNDER_WAY;
        this.closedOn = null;
        this.note = null;
    }

    public UUID getId() {
        return id;
    }

    public OrderedWork getWork() {
        return work;
    }

    public WorkOrdered.Source getSource() {
        return source;
    }

    /** The appeal or mediation it comes from. */
    public String getSourceReference() {
        return sourceReference;
    }

    public LocalDate getFromOn() {
        return fromOn;
    }

    public LocalDate getByOn() {
        return byOn;
    }

    /** Whether a re-assessment is ordered, which has another case than the one that was appealed. */
    public boolean isReassessment() {
        return work == OrderedWork.ASSESS && decision == AppealableDecision.NO_REASSESSMENT;
    }

    public AppealableDecision getDecision() {
        return decision;
    }

    public Status getStatus() {
        return status;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public String getNote() {
        return note;
    }

    boolean isUnderWay() {
        return status == Status.UNDER_WAY;
    }
}
