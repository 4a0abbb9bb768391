package org.sendcasework.mediation.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.mediation.AppealRight;
import org.sendcasework.shared.ConflictException;

/** One appeal to the Tribunal, with the reasons of the decision as they were when it was appealed. */
@Entity
public class Appeal {

    /** Its state. */
    public enum Status {
        REGISTERED("To be responded to"),
        RESPONDED("Before the Tribunal"),
        ENDED("Ended");

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

    private String originalReasons;
    private String grounds;
    private String tribunalReference;
    private LocalDate receivedOn;
    private LocalDate sentOn;
    private LocalDate certificateOn;
    private LocalDate leaveOn;
    private String mediationReference;

    @Enumerated(EnumType.STRING)
    private Status status;

    private LocalDate respondedOn;

    @Enumerated(EnumType.STRING)
    private AppealOutcome outcome;

    private LocalDate outcomeOn;

    @Enumerated(EnumType.STRING)
    private Concession concession;

    @Enumerated(EnumType.STRING)
    private OrderedWork work;

    private LocalDate workBy;
    private String note;
    private String recordedBy;

    @Version
    private Integer version;

    protected Appeal() {}

    Appeal(
            String reference,
            AppealRight right,
            NewAppeal registered,
            String originalReasons,
            String mediationReference,
            String by) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.caseId = right.getCaseId();
        this.caseReference = right.getCaseReference();
        this.rightId = right.getId();
        this.decision = right.getDecision();
        this.originalReasons = originalReasons;
        this.grounds = registered.grounds().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        this.tribunalReference = registered.tribunalReference();
        this.receivedOn = registered.receivedOn();
        this.sentOn = registered.sentOn();
        this.certificateOn = right.getCertificateOn();
        this.leaveOn = registered.leaveOn();
        this.mediationReference = mediationReference;
        this.status = Status.REGISTERED;
        this.recordedBy = by;
    }

    void responded(LocalDate on, String why) {
        this.status = Status.RESPONDED;
        this.respondedOn = on;
        this.note = why;
    }

    void end(AppealOutcome how, LocalDate on, OrderedWork toDo, LocalDate by, String why) {
        this.status = Status.ENDED;
        this.outcome = how;
        this.outcomeOn = on;
        this.work = toDo;
        this.workBy = by;
        this.note = why;
    }

    /** Says when the authority gave way, of an appeal that it conceded. */
    void conceded(Concession how) {
        this.concession = how;
    }

    /** It ended with its case, and the end of the case is taken back: it stands where it stood. */
    void reopen() {
        this.status = respondedOn == null ? Status.REGISTERED : Status.RESPONDED;
        this.outcome = null;
        this.outcomeOn = null;
        this.note = null;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new ConflictException("Appeal " + reference + " has ended ("
                    + outcome.words().toLowerCase(Locale.UK) + "). Open its page to see what happened.");
        }
    }

    public boolean isOpen() {
        return status != Status.ENDED;
    }

    public UUID getId() {
        return id;
    }

    /** Its own reference and the business key of its process, such as EHC-2026-000123-A1. */
    public String getReference() {
        return reference;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public AppealableDecision getDecision() {
        return decision;
    }

    /** The coded reasons of the decision when it was appealed. */
    public List<String> getOriginalReasons() {
        return originalReasons.isEmpty() ? List.of() : List.of(originalReasons.split(","));
    }

    public List<AppealGround> getGrounds() {
        return Arrays.stream(grounds.split(",")).map(AppealGround::valueOf).toList();
    }

    public String getTribunalReference() {
        return tribunalReference;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public LocalDate getSentOn() {
        return sentOn;
    }

    public LocalDate getCertificateOn() {
        return certificateOn;
    }

    public LocalDate getLeaveOn() {
        return leaveOn;
    }

    public String getMediationReference() {
        return mediationReference;
    }

    public Status getStatus() {
        return status;
    }

    public LocalDate getRespondedOn() {
        return respondedOn;
    }

    public AppealOutcome getOutcome() {
        return outcome;
    }

    /** When the authority gave way; null for every other outcome. */
    public Concession getConcession() {
        return concession;
    }

    public UUID getRightId() {
        return rightId;
    }

    public LocalDate getOutcomeOn() {
        return outcomeOn;
    }

    public OrderedWork getWork() {
        return work;
    }

    /** The last day that the Tribunal set; null where the statutory deadlines apply. */
    public LocalDate getWorkBy() {
        return workBy;
    }

    public String getNote() {
        return note;
    }

    public Integer getVersion() {
        return version;
    }
}
