package org.sendcasework.mediation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.mediation.internal.AdviserTold;
import org.sendcasework.mediation.internal.MediationHeld;
import org.sendcasework.mediation.internal.MediationResult;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.shared.ConflictException;

/** One referral of a family to the mediation adviser about one decision: separate from the case file. */
@Entity
public class MediationCase {

    /** Its state. */
    public enum Status {
        DECLINED("Family does not want mediation"),
        TO_ARRANGE("To be arranged"),
        ARRANGED("Arranged"),
        HELD("Held"),
        NOT_ARRANGED("Not arranged"),
        CLOSED("Closed");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Id
    private UUID id;

    private String reference;

    @Column(name = "case_id")
    private UUID caseId;

    private String caseReference;
    private UUID rightId;

    @Enumerated(EnumType.STRING)
    private AppealableDecision decision;

    private String adviserCode;
    private String providerCode;
    private LocalDate contactedOn;
    private String recordedBy;
    private boolean wanted;
    private LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    private MediationIssues issues;

    private String whatItIsAbout;
    private String healthProvisionWanted;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    private MediationResult result;

    private String parentViews;
    private String childViews;
    private String childViewsHow;
    private String notArrangedReason;
    private boolean mayStillBeHeld;
    private RuleCode certificateRule;
    private LocalDate certificateOn;
    private String certifiedBy;

    @Enumerated(EnumType.STRING)
    private AdviserTold adviserToldBy;

    private LocalDate adviserToldOn;
    private LocalDate closedOn;
    private String closedReason;

    @Version
    private Integer version;

    protected MediationCase() {}

    MediationCase(String reference, AppealRight right, String adviserCode, MediationContact contact, String by) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.caseId = right.getCaseId();
        this.caseReference = right.getCaseReference();
        this.rightId = right.getId();
        this.decision = right.getDecision();
        this.adviserCode = adviserCode;
        this.contactedOn = contact.contactedOn();
        this.recordedBy = by;
        this.wanted = contact.wantsMediation();
        this.askedOn = contact.askedOn();
        this.issues = contact.issues();
        this.whatItIsAbout = contact.whatItIsAbout();
        this.healthProvisionWanted = contact.healthProvisionWanted();
        this.status = wanted ? Status.TO_ARRANGE : Status.DECLINED;
    }

    void arranged(String provider) {
        this.status = Status.ARRANGED;
        this.providerCode = provider;
        this.mayStillBeHeld = false;
    }

    void toArrange() {
        this.status = Status.TO_ARRANGE;
    }

    void notArranged(String reason, boolean mayStill) {
        this.status = mayStill ? Status.TO_ARRANGE : Status.NOT_ARRANGED;
        this.notArrangedReason = reason;
        this.mayStillBeHeld = mayStill;
    }

    void held(LocalDate on, MediationResult how, MediationHeld.Views views) {
        this.status = Status.HELD;
        this.heldOn = on;
        this.result = how;
        this.parentViews = views.parent();
        this.childViews = views.child();
        this.childViewsHow = views.howTheChildWasHeard();
    }

    /** The adviser must issue a certificate by this rule; one certificate is enough for one mediation. */
    boolean owesCertificateBy(RuleCode rule) {
        if (certificateRule != null) {
            return false;
        }
        this.certificateRule = rule;
        return true;
    }

    void certified(LocalDate on, String by) {
        this.certificateOn = on;
        this.certifiedBy = by;
    }

    /** It is not arranged in thirty days, and the adviser was told so; work on it goes on. */
    void late(String reason, AdviserTold by, LocalDate on) {
        this.notArrangedReason = reason;
        adviserTold(by, on);
    }

    void adviserTold(AdviserTold by, LocalDate on) {
        this.adviserToldBy = by;
        this.adviserToldOn = on;
    }

    /** Who has to arrange it, and to tell the adviser if that fails: the boards if it is about health alone. */
    AdviserTold arranger() {
        return issues == MediationIssues.HEALTH_ONLY ? AdviserTold.ICB : AdviserTold.AUTHORITY;
    }

    /** The rule of the thirty days within which it is to be arranged. */
    public RuleCode arrangingRule() {
        return issues == MediationIssues.HEALTH_ONLY ? MediationRules.ARRANGE_HEALTH : MediationRules.ARRANGE;
    }

    void noLongerWanted() {
        this.status = Status.DECLINED;
        this.mayStillBeHeld = false;
    }

    void close(LocalDate on, String reason) {
        this.status = Status.CLOSED;
        this.closedOn = on;
        this.closedReason = reason;
        this.mayStillBeHeld = false;
    }

    /** Whether a certificate must still come from it. */
    boolean awaitsCertificate() {
        return isOpen() && certificateOn == null;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new ConflictException("Mediation " + reference + " is closed. Open its page to see what happened.");
        }
    }

    public boolean isOpen() {
        return status != Status.CLOSED;
    }

    public UUID getId() {
        return id;
    }

    /** Its own reference and the business key of its process, such as EHC-2026-000123-M1. */
    public String getReference() {
        return reference;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public UUID getRightId() {
        return rightId;
    }

    public AppealableDecision getDecision() {
        return decision;
    }

    /** The organisation that advises the family and issues the certificate. */
    public String getAdviserCode() {
        return adviserCode;
    }

    /** The organisation that mediates; null until a date is arranged. */
    public String getProviderCode() {
        return providerCode;
    }

    public LocalDate getContactedOn() {
        return contactedOn;
    }

    public boolean isWanted() {
        return wanted;
    }

    /** The day the authority was informed that mediation is wanted, from which thirty days run. */
    public LocalDate getAskedOn() {
        return askedOn;
    }

    public MediationIssues getIssues() {
        return issues;
    }

    public String getWhatItIsAbout() {
        return whatItIsAbout;
    }

    /** What the integrated care boards are told, in the family's words (regulation 35). */
    public String healthIssues() {
        return (whatItIsAbout == null ? "" : "The family says: " + whatItIsAbout + " ")
                + (healthProvisionWanted == null ? "" : "Provision wanted: " + healthProvisionWanted);
    }

    public String getHealthProvisionWanted() {
        return healthProvisionWanted;
    }

    public Status getStatus() {
        return status;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public MediationResult getResult() {
        return result;
    }

    public String getParentViews() {
        return parentViews;
    }

    public String getChildViews() {
        return childViews;
    }

    public String getChildViewsHow() {
        return childViewsHow;
    }

    public String getNotArrangedReason() {
        return notArrangedReason;
    }

    public boolean isMayStillBeHeld() {
        return mayStillBeHeld;
    }

    /** The rule by which the certificate was or is due; null while none is. */
    public RuleCode getCertificateRule() {
        return certificateRule;
    }

    public LocalDate getCertificateOn() {
        return certificateOn;
    }

    /** Who recorded the certificate; null for one that was issued before this was kept. */
    public String getCertifiedBy() {
        return certifiedBy;
    }

    /** Who told the adviser that thirty days passed without mediation; null if nobody is recorded. */
    public AdviserTold getAdviserToldBy() {
        return adviserToldBy;
    }

    public LocalDate getAdviserToldOn() {
        return adviserToldOn;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public String getClosedReason() {
        return closedReason;
    }

    public Integer getVersion() {
        return version;
    }
}
