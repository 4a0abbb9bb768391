package org.sendcasework.advice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.sendcasework.advice.internal.AdviceGiven;
import org.sendcasework.advice.internal.AdviceTry;
import org.sendcasework.advice.internal.EarlierAdvice;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.ConflictException;

/** One adviser of a case: whether and when it was asked, its reply, or why the case proceeded without it. */
@Entity
public class AdviceRequest {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private String caseReference;

    @Enumerated(EnumType.STRING)
    private AdviceKind kind;

    private String regulation;
    private String because;
    private String askedOf;
    private String groupIds;

    @Enumerated(EnumType.STRING)
    private AdviceStatus status;

    private String overrideReason;
    private LocalDate requestedOn;
    private LocalDate givenOn;

    @Embedded
    private AdviceGiven advice;

    private String nilReason;
    private LocalDate lookAgainOn;
    private String goneOnReason;
    private String whatWasTried;
    private LocalDate goneOnOn;
    private String outstandingEffect;
    private String outstandingReason;
    private String recordedBy;

    @Embedded
    private EarlierAdvice earlierAdvice;

    private String proposedReason;
    private String proposedBy;
    private String goneOnBy;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "advice_try", joinColumns = @JoinColumn(name = "advice_request_id"))
    @OrderBy("triedOn")
    @BatchSize(size = 20)
    private List<AdviceTry> tries = new ArrayList<>();

    @Version
    private Integer version;

    protected AdviceRequest() {}

    AdviceRequest(CaseFile caseFile, AdviceKind kind, String regulation, String because, String askedOf) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.getId();
        this.caseReference = caseFile.getReference();
        this.kind = kind;
        this.regulation = regulation;
        this.because = because;
        this.askedOf = askedOf;
        String urn =
                caseFile.getSetting() == null ? null : caseFile.getSetting().getUrn();
        this.groupIds = String.join(",", kind.groups(urn));
        this.status = AdviceStatus.PROPOSED;
        this.advice = AdviceGiven.NOTHING;
    }

    void ask(LocalDate on, String reasonForOverride) {
        this.status = AdviceStatus.REQUESTED;
        this.requestedOn = on;
        this.overrideReason = reasonForOverride;
    }

    /** Replaces the day it was asked for after it was found to be wrong. */
    public void correctRequestedOn(LocalDate right) {
        this.requestedOn = right;
    }

    /** Replaces the day it was given after it was found to be wrong. */
    public void correctGivenOn(LocalDate right) {
        this.givenOn = right;
    }

    void restOn(EarlierAdvice advice) {
        this.status = AdviceStatus.EXISTING_ADVICE_SUFFICIENT;
        this.earlierAdvice = advice;
    }

    void doNotAsk(String reason) {
        this.status = AdviceStatus.NOT_ASKED;
        this.overrideReason = reason;
    }

    void give(LocalDate on, AdviceGiven given, String by) {
        requireStatus(AdviceStatus.REQUESTED);
        this.status = AdviceStatus.RETURNED;
        this.givenOn = on;
        this.advice = given;
        this.recordedBy = by;
    }

    void returnNil(LocalDate on, String reason, String by) {
        requireStatus(AdviceStatus.REQUESTED);
        this.status = AdviceStatus.NIL_RETURN;
        this.givenOn = on;
        this.nilReason = reason;
        this.recordedBy = by;
    }

    void waitUntil(LocalDate day) {
        requireStatus(AdviceStatus.REQUESTED);
        this.lookAgainOn = day;
    }

    void tried(AdviceTry tried) {
        requireStatus(AdviceStatus.REQUESTED);
        this.tries.add(tried);
    }

    void proposeGoingOn(String reason, String by) {
        requireStatus(AdviceStatus.REQUESTED);
        this.proposedReason = reason;
        this.proposedBy = by;
    }

    void explainGoingOn(String reason, String tried, String by) {
        requireStatus(AdviceStatus.REQUESTED);
        this.goneOnReason = reason;
        this.whatWasTried = tried;
        this.goneOnBy = by;
    }

    void goOnWithout(LocalDate on) {
        requireStatus(AdviceStatus.REQUESTED);
        this.status = AdviceStatus.GONE_ON_WITHOUT;
        this.goneOnOn = on;
    }

    /** It was left out, or given up, although the law demands it: it is owed after all. */
    void isOwedAfterAll(LocalDate on) {
        if (status != AdviceStatus.NOT_ASKED && status != AdviceStatus.NEVER_CAME) {
            requireStatus(AdviceStatus.NOT_ASKED);
        }
        this.status = AdviceStatus.GONE_ON_WITHOUT;
        this.goneOnOn = on;
    }

    void settleOutstanding(AdviceStatus how, LocalDate on, String effect, String reason, String by) {
        requireStatus(AdviceStatus.GONE_ON_WITHOUT);
        this.status = how;
        this.givenOn = on;
        this.outstandingEffect = effect;
        this.outstandingReason = reason;
        this.recordedBy = by;
    }

    private void requireStatus(AdviceStatus needed) {
        if (status != needed) {
            throw new ConflictException(
                    "This request for advice is now: " + status.words() + ". Open the case file to see what happened.");
        }
    }

    public UUID getId() {
        return id;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public AdviceKind getKind() {
        return kind;
    }

    public String getRegulation() {
        return regulation;
    }

    public String getBecause() {
        return because;
    }

    public String getAskedOf() {
        return askedOf;
    }

    public List<String> getGroupIds() {
        return List.of(groupIds.split(","));
    }

    public AdviceStatus getStatus() {
        return status;
    }

    public String getOverrideReason() {
        return overrideReason;
    }

    public LocalDate getRequestedOn() {
        return requestedOn;
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    public AdviceGiven getAdvice() {
        return advice;
    }

    public String getNilReason() {
        return nilReason;
    }

    public LocalDate getLookAgainOn() {
        return lookAgainOn;
    }

    public String getGoneOnReason() {
        return goneOnReason;
    }

    public LocalDate getGoneOnOn() {
        return goneOnOn;
    }

    public String getOutstandingEffect() {
        return outstandingEffect;
    }

    public String getOutstandingReason() {
        return outstandingReason;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    /** Why earlier advice is enough; null where it was asked for, or rests on a tick of an earlier release. */
    public EarlierAdvice getEarlierAdvice() {
        return earlierAdvice;
    }

    /** The tries to get it from another source, the earliest first. */
    public List<AdviceTry> getTries() {
        return tries;
    }

    /** The tries in words; empty when there was none. */
    public String triesInWords() {
        return tries.stream().map(AdviceTry::words).collect(Collectors.joining("; "));
    }

    /** Why a caseworker proposed to proceed without it; null if nobody did. */
    public String getProposedReason() {
        return proposedReason;
    }

    public String getProposedBy() {
        return proposedBy;
    }

    /** The manager who decided to proceed without it. */
    public String getGoneOnBy() {
        return goneOnBy;
    }

    /** Whether the law leaves no choice but to seek it, unless earlier advice is enough (regulation 6(4)). */
    boolean mustBeSought() {
        return !kind.isAtTheAuthoritysChoice();
    }

    /** Whether it was got, or earlier advice is enough. A reply that there is nothing to give is a reply. */
    public boolean isSettled() {
        return switch (status) {
            case RETURNED, NIL_RETURN, RECEIVED_AFTERWARDS, EXISTING_ADVICE_SUFFICIENT -> true;
            default -> false;
        };
    }

    public String getWhatWasTried() {
        return whatWasTried;
    }
}
