package org.sendcasework.referral;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.casefile.Setting;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.referral.internal.ReferralStatus;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Texts;

/**
 * One request of a setting for help, and what came of it. It keeps the day of each step, from which all measures are
 * counted; the deadlines of these steps are in the ledger under its reference.
 */
@Entity
public class EahReferral {

    @Id
    private UUID id;

    private String reference;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Setting setting;

    @Enumerated(EnumType.STRING)
    private NewReferral.Channel channel;

    private String askedBy;
    private String recordedBy;
    private Instant recordedAt;
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private ReferralSubject subject;

    private Integer childrenDeclared;
    private String childGivenName;
    private String childFamilyName;
    private LocalDate childDateOfBirth;
    private LocalDate consentOn;
    private String consentBy;
    private LocalDate consentWithdrawnOn;

    @Enumerated(EnumType.STRING)
    private Need need;

    @Enumerated(EnumType.STRING)
    private Situation situation;

    private String whatIsAsked;
    private String whatWasTried;
    private boolean askedBefore;

    @Embedded
    private TriageProposal proposal;

    @Enumerated(EnumType.STRING)
    private ReferralStatus status;

    private LocalDate triagedOn;
    private String triagedBy;

    @Enumerated(EnumType.STRING)
    private ReferralPriority priority;

    @Enumerated(EnumType.STRING)
    private TriageOutcome outcome;

    private String answer;
    private String differsBecause;

    @Enumerated(EnumType.STRING)
    private Discipline discipline;

    private Integer sessionsAsked;
    private RuleCode contactStandard;
    private String providerCode;
    private LocalDate allocatedOn;
    private LocalDate firstContactOn;
    private LocalDate workFinishedOn;
    private LocalDate followedUpOn;

    @Enumerated(EnumType.STRING)
    private Impact impact;

    private String impactText;
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private ClosingOutcome closing;

    @Enumerated(EnumType.STRING)
    private EscalatedTo escalatedTo;

    @Enumerated(EnumType.STRING)
    private Satisfaction settingSatisfaction;

    @Enumerated(EnumType.STRING)
    private Satisfaction familySatisfaction;

    private String closingSummary;

    @Version
    private Integer version;

    protected EahReferral() {}

    EahReferral(
            String reference,
            Setting setting,
            NewReferral asked,
            boolean askedBefore,
            TriageProposal proposal,
            String by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.setting = setting;
        this.channel = asked.channel();
        this.askedBy = asked.askedBy();
        this.recordedBy = by;
        this.recordedAt = at;
        this.receivedOn = asked.receivedOn();
        this.subject = asked.subject();
        this.childrenDeclared = asked.childrenDeclared();
        NamedChild child = asked.child();
        if (child != null) {
            this.childGivenName = child.givenName();
            this.childFamilyName = child.familyName();
            this.childDateOfBirth = child.dateOfBirth();
            this.consentOn = child.consentOn();
            this.consentBy = child.consentBy();
        }
        this.need = asked.need();
        this.situation = asked.situation();
        this.whatIsAsked = asked.whatIsAsked();
        this.whatWasTried = asked.whatWasTried();
        this.askedBefore = askedBefore;
        this.proposal = proposal;
        this.status = ReferralStatus.TRIAGE;
    }

    void triage(TriageDecision decision, RuleCode standardOfContact, String by) {
        requireStatus(
                ReferralStatus.TRIAGE, "This referral has already been triaged. Look at it again before you continue.");
        this.triagedOn = decision.triagedOn();
        this.triagedBy = by;
        this.priority = decision.priority();
        this.outcome = decision.outcome();
        this.answer = decision.answer();
        this.differsBecause = decision.differsBecause();
        this.discipline = decision.discipline();
        this.sessionsAsked = decision.sessionsAsked();
        this.contactStandard = standardOfContact;
        this.status = ReferralStatus.WAITING;
    }

    void allocate(String provider, LocalDate on) {
        requireStatus(ReferralStatus.WAITING, "This referral is no longer on the waiting list. Refresh the list.");
        this.providerCode = provider;
        this.allocatedOn = on;
        this.status = ReferralStatus.ALLOCATED;
    }

    void handBack() {
        requireStatus(ReferralStatus.ALLOCATED, "The first contact has already been made. Refresh your list.");
        this.providerCode = null;
        this.allocatedOn = null;
        this.status = ReferralStatus.WAITING;
    }

    void contact(LocalDate on) {
        requireStatus(ReferralStatus.ALLOCATED, "The first contact has already been made. Refresh your list.");
        this.firstContactOn = on;
        this.status = ReferralStatus.WORKING;
    }

    void finishWork(LocalDate on) {
        this.workFinishedOn = on;
        this.status = ReferralStatus.FOLLOW_UP;
    }

    void followUp(LocalDate on, Impact found, String text) {
        requireStatus(ReferralStatus.FOLLOW_UP, "This referral has already been followed up. Refresh your list.");
        this.followedUpOn = on;
        this.impact = found;
        this.impactText = text;
        this.status = ReferralStatus.TO_CLOSE;
    }

    void answerAtTriage() {
        this.closing = ClosingOutcome.ANSWERED_AT_TRIAGE;
        this.closedOn = triagedOn;
        this.status = ReferralStatus.CLOSED;
    }

    void close(Closing made) {
        requireStatus(ReferralStatus.TO_CLOSE, "This referral has already been closed. Look at it again.");
        this.closedOn = made.closedOn();
        this.closing = made.outcome();
        this.escalatedTo = made.escalatedTo();
        this.settingSatisfaction = made.setting();
        this.familySatisfaction = made.family();
        this.closingSummary = made.summary();
        this.status = ReferralStatus.CLOSED;
    }

    void withdraw(LocalDate on, String why) {
        if (!status.isOpen()) {
            throw new ConflictException("This referral is already closed. Look at it again before you continue.");
        }
        this.closedOn = on;
        this.closing = ClosingOutcome.WITHDRAWN;
        this.closingSummary = why;
        this.status = ReferralStatus.WITHDRAWN;
    }

    /** From now on nobody sees whom it is about. */
    void withdrawConsent(LocalDate on) {
        if (subject != ReferralSubject.CHILD || consentWithdrawnOn != null) {
            throw new ConflictException("No consent to name a child stands on this referral. Look at it again.");
        }
        this.consentWithdrawnOn = on;
    }

    private void requireStatus(ReferralStatus expected, String otherwise) {
        if (status != expected) {
            throw new ConflictException(otherwise);
        }
    }

    /** The child, when one is named and the consent to that stands. */
    public NamedChild getChild() {
        return subject == ReferralSubject.CHILD && consentWithdrawnOn == null
                ? new NamedChild(childGivenName, childFamilyName, childDateOfBirth, consentOn, consentBy)
                : null;
    }

    /** A text about this referral as it may be shown: once the consent is withdrawn, without the name of the child. */
    public String shown(String text) {
        if (consentWithdrawnOn == null || text == null) {
            return text;
        }
        String names = Stream.of(childGivenName, childFamilyName)
                .flatMap(name -> Arrays.stream(name.strip().split("\\s+")))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "\\b(?:", ")\\b"));
        String without = Pattern.compile(names, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll("[name]");
        return without.replace(Texts.date(childDateOfBirth), "[date of birth]")
                .replace(childDateOfBirth.toString(), "[date of birth]");
    }

    /** The day the family withdrew its consent to name the child; null while it stands, or if no child is named. */
    public LocalDate getConsentWithdrawnOn() {
        return consentWithdrawnOn;
    }

    /** The priority that counts: the decided one, before triage the proposed one. */
    public ReferralPriority currentPriority() {
        return priority == null ? proposal.priority() : priority;
    }

    public UUID getId() {
        return id;
    }

    public String getReference() {
        return reference;
    }

    public Setting getSetting() {
        return setting;
    }

    public NewReferral.Channel getChannel() {
        return channel;
    }

    public String getAskedBy() {
        return askedBy;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public ReferralSubject getSubject() {
        return subject;
    }

    public Integer getChildrenDeclared() {
        return childrenDeclared;
    }

    public Need getNeed() {
        return need;
    }

    public Situation getSituation() {
        return situation;
    }

    public String getWhatIsAsked() {
        return shown(whatIsAsked);
    }

    public String getWhatWasTried() {
        return shown(whatWasTried);
    }

    public boolean isAskedBefore() {
        return askedBefore;
    }

    public TriageProposal getProposal() {
        return proposal;
    }

    public ReferralStatus getStatus() {
        return status;
    }

    public LocalDate getTriagedOn() {
        return triagedOn;
    }

    public ReferralPriority getPriority() {
        return priority;
    }

    public TriageOutcome getOutcome() {
        return outcome;
    }

    public String getAnswer() {
        return shown(answer);
    }

    public LocalDate getAllocatedOn() {
        return allocatedOn;
    }

    public String getDiffersBecause() {
        return shown(differsBecause);
    }

    public Discipline getDiscipline() {
        return discipline;
    }

    public Integer getSessionsAsked() {
        return sessionsAsked;
    }

    public RuleCode getContactStandard() {
        return contactStandard;
    }

    public String getProviderCode() {
        return providerCode;
    }

    public LocalDate getFirstContactOn() {
        return firstContactOn;
    }

    public LocalDate getWorkFinishedOn() {
        return workFinishedOn;
    }

    public LocalDate getFollowedUpOn() {
        return followedUpOn;
    }

    public Impact getImpact() {
        return impact;
    }

    public String getImpactText() {
        return shown(impactText);
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public ClosingOutcome getClosing() {
        return closing;
    }

    public EscalatedTo getEscalatedTo() {
        return escalatedTo;
    }

    public String getClosingSummary() {
        return shown(closingSummary);
    }

    public Integer getVersion() {
        return version;
    }
}
