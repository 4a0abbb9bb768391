package org.sendcasework.mediation.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** One date of a mediation; a cancelled one stays, with who cancelled it and why. */
@Entity
public class MediationSession {

    @Id
    private UUID id;

    private UUID mediationId;
    private int number;
    private LocalDate arrangedOn;
    private LocalDate meetingOn;
    private String place;
    private LocalDate invitedOn;
    private boolean shorterNoticeAgreed;
    private LocalDate cancelledOn;

    @Enumerated(EnumType.STRING)
    private Cancellation.By cancelledBy;

    private String cancelReason;
    private String cancelText;
    private Boolean arrangedAgain;
    private LocalDate movedOn;
    private String movedBy;
    private String moveReason;

    @Version
    private Integer version;

    protected MediationSession() {}

    public MediationSession(UUID mediationId, int number, LocalDate arrangedOn, Arrangement arrangement) {
        this.id = UUID.randomUUID();
        this.mediationId = mediationId;
        this.number = number;
        this.arrangedOn = arrangedOn;
        this.meetingOn = arrangement.meetingOn();
        this.place = arrangement.place();
        this.invitedOn = arrangement.invitedOn();
        this.shorterNoticeAgreed = arrangement.shorterNoticeAgreed();
    }

    public void cancel(Cancellation cancellation) {
        this.cancelledOn = cancellation.on();
        this.cancelledBy = cancellation.by();
        this.cancelReason = cancellation.reasonCode();
        this.cancelText = cancellation.text();
        this.arrangedAgain = cancellation.again();
    }

    /** Another arrangement takes its place. */
    public void move(LocalDate on, String by, String why) {
        this.movedOn = on;
        this.movedBy = by;
        this.moveReason = why;
    }

    /** Also the subject of the deadline for its invitation. */
    public UUID getId() {
        return id;
    }

    public UUID getMediationId() {
        return mediationId;
    }

    public int getNumber() {
        return number;
    }

    public LocalDate getArrangedOn() {
        return arrangedOn;
    }

    public LocalDate getMeetingOn() {
        return meetingOn;
    }

    public String getPlace() {
        return place;
    }

    public LocalDate getInvitedOn() {
        return invitedOn;
    }

    public boolean isShorterNoticeAgreed() {
        return shorterNoticeAgreed;
    }

    /** The day it was cancelled; null if it was not. */
    public LocalDate getCancelledOn() {
        return cancelledOn;
    }

    public Cancellation.By getCancelledBy() {
        return cancelledBy;
    }

    public String getCancelReason() {
        return cancelReason;
    }

    public Boolean getArrangedAgain() {
        return arrangedAgain;
    }

    /** The day another arrangement took its place; null if none did. */
    public LocalDate getMovedOn() {
        return movedOn;
    }

    public String getMovedBy() {
        return movedBy;
    }

    public String getMoveReason() {
        return moveReason;
    }

    public String getCancelText() {
        return cancelText;
    }
}
