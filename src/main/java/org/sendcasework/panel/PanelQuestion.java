package org.sendcasework.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.sendcasework.casefile.Decision;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.panel.internal.NewQuestion;

/** A decision that a case asks for, from the question to the answer, by panel or officer. */
@Entity
public class PanelQuestion {

    /** How far it is. */
    public enum State {
        OPEN,
        DECIDED,
        WITHDRAWN
    }

    /** Who decides it. */
    public enum Route {
        /** A panel, at a sitting that is in time for the statutory deadline. */
        PANEL,
        /** An officer, because no sitting of the panel is in time for the statutory deadline. */
        NO_SITTING,
        /** An officer, because no panel decides this kind of question. */
        NO_PANEL,
        /** An officer, because a manager allowed no further deferral. */
        DELEGATED
    }

    @Id
    private UUID id;

    private String caseReference;

    @Enumerated(EnumType.STRING)
    private Decision.Kind kind;

    @Enumerated(EnumType.STRING)
    private PanelKind panelKind;

    private UUID panelId;
    private RuleCode legalRule;
    private String legalSubject;
    private String whatIsAsked;
    private BigDecimal askedValue;
    private String askedBy;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Route route;

    private int deferrals;
    private UUID preferredSittingId;
    private boolean sentBack;
    private UUID decisionId;

    @Version
    private Integer version;

    protected PanelQuestion() {}

    PanelQuestion(UUID id, String caseReference, NewQuestion asked, String askedBy, Instant askedAt) {
        this.id = id;
        this.caseReference = caseReference;
        this.kind = asked.kind();
        this.panelKind = asked.panelKind();
        this.legalRule = asked.legalRule();
        this.legalSubject = asked.standsAlone() ? id.toString() : null;
        this.whatIsAsked = asked.whatIsAsked();
        this.askedValue = asked.value();
        this.askedBy = askedBy;
        this.askedAt = askedAt;
        this.state = State.OPEN;
    }

    void goTo(Route chosen, UUID panel) {
        this.route = chosen;
        this.panelId = panel;
    }

    void prefer(UUID sitting) {
        this.preferredSittingId = sitting;
    }

    int deferred(UUID nextSitting) {
        this.preferredSittingId = nextSitting;
        this.deferrals++;
        return deferrals;
    }

    void decided(UUID decision) {
        this.state = State.DECIDED;
        this.decisionId = decision;
        this.sentBack = false;
    }

    void sentBack() {
        this.state = State.OPEN;
        this.sentBack = true;
    }

    void withdrawn() {
        this.state = State.WITHDRAWN;
    }

    public UUID getId() {
        return id;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public Decision.Kind getKind() {
        return kind;
    }

    /** The kind of panel that was asked for by name; null where the terms of reference decide. */
    public PanelKind getPanelKind() {
        return panelKind;
    }

    /** The panel it goes to, or would go to if a sitting were in time; null where none decides this kind. */
    public UUID getPanelId() {
        return panelId;
    }

    /** The deadline that the answer must meet. */
    public RuleCode getLegalRule() {
        return legalRule;
    }

    /** The subject of that deadline; null for the case itself. */
    public String getLegalSubject() {
        return legalSubject;
    }

    /** Whether it was asked on its own, so that no other process notifies the family. */
    public boolean standsAlone() {
        return legalSubject != null;
    }

    public String getWhatIsAsked() {
        return whatIsAsked;
    }

    public BigDecimal getAskedValue() {
        return askedValue;
    }

    public String getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public State getState() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public Route getRoute() {
        return route;
    }

    public int getDeferrals() {
        return deferrals;
    }

    public UUID getPreferredSittingId() {
        return preferredSittingId;
    }

    /** Whether a second officer sent the refusal back, so that it is decided again. */
    public boolean isSentBack() {
        return sentBack;
    }

    public UUID getDecisionId() {
        return decisionId;
    }

    public Integer getVersion() {
        return version;
    }
}
