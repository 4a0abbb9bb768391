package org.sendcasework.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** A question's place on the agenda of one sitting, and what came of it there. */
@Entity
public class AgendaItem {

    /** What came of it. */
    public enum State {
        LISTED,
        DECIDED,
        DEFERRED,
        /** Someone chose another sitting. */
        MOVED,
        /** The sitting was cancelled, ended before it, or became too late. */
        LOST,
        WITHDRAWN
    }

    /** Whether its papers are there. */
    public enum Papers {
        AWAITED,
        READY,
        /** Ready, but after the cut-off. */
        LATE
    }

    @Id
    private UUID id;

    private UUID sittingId;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private PanelQuestion question;

    private int place;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Papers papers;

    private LocalDate papersReadyOn;
    private String papersBy;
    private String papersSummary;
    private String discussion;

    @Version
    private Integer version;

    protected AgendaItem() {}

    AgendaItem(UUID sittingId, PanelQuestion question, int place) {
        this.id = UUID.randomUUID();
        this.sittingId = sittingId;
        this.question = question;
        this.place = place;
        this.state = State.LISTED;
        this.papers = Papers.AWAITED;
    }

    void listAgain(int newPlace) {
        this.state = State.LISTED;
        this.place = newPlace;
    }

    void become(State now) {
        this.state = now;
    }

    void papersReady(String summary, String by, LocalDate on, LocalDate cutOff) {
        this.papersSummary = summary;
        this.papersBy = by;
        this.papersReadyOn = on;
        this.papers = on.isAfter(cutOff) ? Papers.LATE : Papers.READY;
    }

    /** Papers that were made for an earlier sitting serve this one as well. */
    void takePapersOf(AgendaItem earlier, LocalDate cutOff) {
        papersReady(earlier.papersSummary, earlier.papersBy, earlier.papersReadyOn, cutOff);
    }

    void discuss(String said) {
        this.discussion = said;
    }

    public UUID getId() {
        return id;
    }

    public UUID getSittingId() {
        return sittingId;
    }

    public PanelQuestion getQuestion() {
        return question;
    }

    public int getPlace() {
        return place;
    }

    public State getState() {
        return state;
    }

    public boolean isListed() {
        return state == State.LISTED;
    }

    public Papers getPapers() {
        return papers;
    }

    public boolean hasPapers() {
        return papers != Papers.AWAITED;
    }

    public LocalDate getPapersReadyOn() {
        return papersReadyOn;
    }

    public String getPapersBy() {
        return papersBy;
    }

    public String getPapersSummary() {
        return papersSummary;
    }

    /** What was said, for the minutes. */
    public String getDiscussion() {
        return discussion;
    }

    public Integer getVersion() {
        return version;
    }
}
