package org.sendcasework.casefile;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.ConflictException;

/**
 * One request for an EHC needs assessment and all that follows from it. Its reference is the business key of every
 * process instance that works on it.
 */
@Entity
public class CaseFile {

    @Id
    private UUID id;

    private String reference;
    private String sourceReference;

    @ManyToOne(fetch = FetchType.EAGER, optional = false, cascade = CascadeType.PERSIST)
    private Person person;

    @ManyToOne(fetch = FetchType.EAGER)
    private Setting setting;

    @ManyToOne(fetch = FetchType.LAZY)
    private CaseworkTeam team;

    /** Whether somebody moved it to its team, so that a correction of the case no longer does. */
    private boolean teamChosen;

    @Enumerated(EnumType.STRING)
    private RequestRoute route;

    private String requestedBy;
    private String whatIsAsked;
    private LocalDate dateReceived;
    private LocalDate acknowledgedOn;
    private boolean earlierRequest;
    private LocalDate planInForceSince;
    private String planNotInForceWhy;
    private LocalDate lastAssessedOn;

    @Enumerated(EnumType.STRING)
    private CaseStage stage;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    private LocalDate outcomeOn;
    private Instant openedAt;

    @Version
    private Integer version;

    protected CaseFile() {}

    CaseFile(String reference, Person person, Setting setting, NewCase details, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.sourceReference = details.sourceReference();
        this.person = person;
        this.setting = setting;
        this.route = details.route();
        this.requestedBy = details.requestedBy();
        this.whatIsAsked = details.whatIsAsked();
        this.dateReceived = details.dateReceived();
        this.stage = CaseStage.CONSIDERING;
        this.openedAt = openedAt;
    }

    /** Records that the request was acknowledged, and what the officer found on checking it. */
    public void acknowledge(LocalDate on, Setting confirmedSetting, boolean askedBefore) {
        this.acknowledgedOn = on;
        person.followSetting(setting, confirmedSetting);
        this.setting = confirmedSetting;
        this.earlierRequest = askedBefore;
    }

    /**
     * Records whether a plan was in force and whether there was an assessment in the six months before the request.
     *
     * @param planSince the day of the plan in force; null for none
     * @param whyNot why a plan that the records show is not in force or not this child's; null where they show none
     * @param assessedOn the last assessment in the six months before; null for none
     */
    public void recordPlanAndAssessment(LocalDate planSince, String whyNot, LocalDate assessedOn) {
        this.planInForceSince = planSince;
        this.planNotInForceWhy = whyNot;
        this.lastAssessedOn = assessedOn;
    }

    /** Whether we had a request for this child before, as somebody found who compared the cases. */
    void askedBefore(boolean found) {
        this.earlierRequest = found;
    }

    /** Moves the case on. A closed case stays closed. */
    public void moveTo(CaseStage next) {
        requireOpen();
        this.stage = next;
    }

    /**
     * Ends the case. The day is the day of the event in law (notice or plan sent, withdrawal received). A case that was
     * taken up again under an order keeps the outcome and the day of its request, as the SEN2 return asks.
     */
    public void close(CaseOutcome how, LocalDate on) {
        requireOpen();
        this.stage = CaseStage.CLOSED;
        if (outcome == null) {
            this.outcome = how;
            this.outcomeOn = on;
        }
    }

    /** Takes a closed case up again because work on it was ordered or agreed. Its outcome and dates stay. */
    public void takeUpAgain(CaseStage at) {
        this.stage = at;
    }

    /**
     * Takes back an end that was recorded in error.
     *
     * @param at where the case stood
     * @param before the outcome that its request had then; null if it had none
     */
    public void takeBackEnding(CaseStage at, CaseOutcome before) {
        this.stage = at;
        if (before == null) {
            this.outcome = null;
            this.outcomeOn = null;
        }
    }

    /** Replaces the date received after it was found to be wrong; the deadlines are derived again by the caller. */
    public void correctDateReceived(LocalDate corrected) {
        this.dateReceived = corrected;
    }

    /** Replaces a setting that was recorded wrongly; its locality follows where it came from the setting. */
    public void correctSetting(Setting right) {
        person.followSetting(setting, right);
        this.setting = right;
    }

    /** Replaces the day of the acknowledgement after it was found to be wrong. */
    public void correctAcknowledgedOn(LocalDate right) {
        this.acknowledgedOn = right;
    }

    /** The day of its outcome follows the day of the notice or plan that gave it, where that was the wrong one. */
    public void correctOutcomeOn(LocalDate wrong, LocalDate right) {
        if (wrong.equals(outcomeOn)) {
            this.outcomeOn = right;
        }
    }

    /** Gives the case to the team that its locality and phase ask for. */
    void giveTo(CaseworkTeam serving) {
        this.team = serving;
        this.teamChosen = false;
    }

    /** Moves the case to a team that somebody chose. A closed case stays with the team it had. */
    void chooseTeam(CaseworkTeam chosen) {
        requireOpen();
        this.team = chosen;
        this.teamChosen = true;
    }

    private void requireOpen() {
        if (stage == CaseStage.CLOSED) {
            throw new ConflictException("Case " + reference + " is closed (" + outcome.words()
                    + "). Open its case file to see what happened.");
        }
    }

    /** The day of the plan that was in force when the request came; null where there was none. */
    public LocalDate getPlanInForceSince() {
        return planInForceSince;
    }

    /** Why a plan that the records show is not in force or not this child's; null where they show none. */
    public String getPlanNotInForceWhy() {
        return planNotInForceWhy;
    }

    /** The last assessment in the six months before the request (section 36(6)(b)); null for none. */
    public LocalDate getLastAssessedOn() {
        return lastAssessedOn;
    }

    /** Whether it is a request for a re-assessment, because a plan is in force (section 44(2)). */
    public boolean isReassessment() {
        return planInForceSince != null;
    }

    public UUID getId() {
        return id;
    }

    public String getReference() {
        return reference;
    }

    public String getSourceReference() {
        return sourceReference;
    }

    public Person getPerson() {
        return person;
    }

    public Setting getSetting() {
        return setting;
    }

    /** The team that holds the case; null for none. */
    public CaseworkTeam getTeam() {
        return team;
    }

    /** Whether somebody chose its team, rather than its locality and phase. */
    public boolean isTeamChosen() {
        return teamChosen;
    }

    boolean isWithActiveTeam() {
        return team != null && team.isActive();
    }

    /** Where the child or young person belongs, or else the setting; null where neither is known. Figures say the same. */
    String getLocality() {
        String own = person.getLocality();
        if (own != null && !own.isEmpty()) {
            return own;
        }
        return setting == null ? null : setting.getLocality();
    }

    /** The phase of its setting; null without one. */
    SettingPhase getPhase() {
        return setting == null ? null : setting.getPhase();
    }

    public RequestRoute getRoute() {
        return route;
    }

    public String getRequestedBy() {
        return requestedBy;
    }

    public String getWhatIsAsked() {
        return whatIsAsked;
    }

    public LocalDate getDateReceived() {
        return dateReceived;
    }

    public LocalDate getAcknowledgedOn() {
        return acknowledgedOn;
    }

    public boolean isEarlierRequest() {
        return earlierRequest;
    }

    public CaseStage getStage() {
        return stage;
    }

    public CaseOutcome getOutcome() {
        return outcome;
    }

    public LocalDate getOutcomeOn() {
        return outcomeOn;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Integer getVersion() {
        return version;
    }

    public boolean isOpen() {
        return stage != CaseStage.CLOSED;
    }
}
