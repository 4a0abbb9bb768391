package org.sendcasework.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Texts;

/** A meeting of a panel. Its day does not move a statutory deadline. */
@Entity
@Table(name = "panel_sitting")
public class Sitting {

    /** How far it is. */
    public enum State {
        PLANNED,
        OPEN,
        HELD,
        CANCELLED
    }

    @Id
    private UUID id;

    private String reference;
    private UUID panelId;
    private LocalDate heldOn;
    private LocalTime startsAt;
    private LocalDate papersDue;
    private LocalDate lettersBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID termsId;
    private Instant openedAt;
    private String openedBy;
    private Instant closedAt;
    private String closedBy;
    private String notes;
    private Boolean quorumMet;
    private String cancelledReason;

    @Version
    private Integer version;

    protected Sitting() {}

    Sitting(
            String reference,
            UUID panelId,
            LocalDate heldOn,
            LocalTime startsAt,
            LocalDate papersDue,
            LocalDate lettersBy) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.panelId = panelId;
        this.heldOn = heldOn;
        this.startsAt = startsAt;
        this.papersDue = papersDue;
        this.lettersBy = lettersBy;
        this.state = State.PLANNED;
    }

    void open(UUID terms, String by, Instant at) {
        require(State.PLANNED, "opened");
        this.state = State.OPEN;
        this.termsId = terms;
        this.openedBy = by;
        this.openedAt = at;
    }

    void close(String minutes, boolean quorate, String by, Instant at) {
        require(State.OPEN, "closed");
        this.state = State.HELD;
        this.notes = minutes;
        this.quorumMet = quorate;
        this.closedBy = by;
        this.closedAt = at;
    }

    void cancel(String reason) {
        require(State.PLANNED, "cancelled");
        this.state = State.CANCELLED;
        this.cancelledReason = reason;
    }

    private void require(State wanted, String what) {
        if (state != wanted) {
            throw new ConflictException("The sitting of " + Texts.date(heldOn) + " is "
                    + Texts.words(state.name()).toLowerCase(Locale.UK) + " and cannot be " + what
                    + ". Open its page again to see what happened.");
        }
    }

    public UUID getId() {
        return id;
    }

    /** The reference under which its end has a date and a task, such as SIT-2026-000012. */
    public String getReference() {
        return reference;
    }

    public UUID getPanelId() {
        return panelId;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    /** London time. */
    public LocalTime getStartsAt() {
        return startsAt;
    }

    /** The last day for papers, inclusive. */
    public LocalDate getPapersDue() {
        return papersDue;
    }

    /** The day by which the letters of its decisions are out. */
    public LocalDate getLettersBy() {
        return lettersBy;
    }

    public State getState() {
        return state;
    }

    public boolean isPlanned() {
        return state == State.PLANNED;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isHeld() {
        return state == State.HELD;
    }

    /** The version of the terms of reference it is held under; null until it is opened. */
    public UUID getTermsId() {
        return termsId;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public String getOpenedBy() {
        return openedBy;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    public String getClosedBy() {
        return closedBy;
    }

    public String getNotes() {
        return notes;
    }

    /** Whether the quorum was still there at the end; null until it is held. */
    public Boolean getQuorumMet() {
        return quorumMet;
    }

    public String getCancelledReason() {
        return cancelledReason;
    }

    public Integer getVersion() {
        return version;
    }
}
