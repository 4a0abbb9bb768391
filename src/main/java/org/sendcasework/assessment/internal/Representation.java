package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.InvalidInputException;

/** What the family said about a served draft at one time; a family may do so as often as it likes (regulation 13(1)). */
@Entity
public class Representation {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Plan plan;

    private String reply;
    private LocalDate receivedOn;
    private String way;
    private String said;
    private boolean meetingAsked;
    private boolean personalBudgetAsked;
    private boolean nothingMore;
    private String nothingMoreShownBy;
    private String notTakenUp;
    private String answeredBy;
    private String recordedBy;
    private Instant recordedAt;

    @Version
    private Integer version;

    protected Representation() {}

    Representation(UUID caseId, Plan plan, NewRepresentation said, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.plan = plan;
        this.reply = said.reply();
        this.receivedOn = said.receivedOn();
        this.way = said.way();
        this.said = said.text();
        this.meetingAsked = said.meetingAsked();
        this.personalBudgetAsked = said.personalBudgetAsked();
        this.nothingMore = said.nothingMoreShownBy() != null;
        this.nothingMoreShownBy = said.nothingMoreShownBy();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** Records what of it is not taken up, and why. */
    void notTakenUp(String what, String by) {
        if (what == null || what.isBlank()) {
            throw new InvalidInputException("notTakenUp", "say what is not taken up, and why");
        }
        this.notTakenUp = what.strip();
        this.answeredBy = by;
    }

    void correctReceivedOn(LocalDate right) {
        this.receivedOn = right;
    }

    /** Whether the family asks in it for other words in the plan, so that the final plan must answer it. */
    boolean asksForChanges() {
        return NewRepresentation.CHANGES.equals(reply) && said != null;
    }

    public UUID getId() {
        return id;
    }

    public Plan getPlan() {
        return plan;
    }

    public String getReply() {
        return reply;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public String getWay() {
        return way;
    }

    public String getSaid() {
        return said;
    }

    public boolean isMeetingAsked() {
        return meetingAsked;
    }

    public boolean isPersonalBudgetAsked() {
        return personalBudgetAsked;
    }

    public boolean isNothingMore() {
        return nothingMore;
    }

    public String getNothingMoreShownBy() {
        return nothingMoreShownBy;
    }

    public String getNotTakenUp() {
        return notTakenUp;
    }

    public String getAnsweredBy() {
        return answeredBy;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
