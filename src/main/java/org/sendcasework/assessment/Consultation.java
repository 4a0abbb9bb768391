package org.sendcasework.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.assessment.internal.ConsultationReply;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Setting;
import org.sendcasework.shared.ConflictException;

/** One setting asked whether it can meet the needs before a plan names it (sections 39(2), 40(3)). */
@Entity
public class Consultation {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private String caseReference;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Setting setting;

    private boolean askedByFamily;
    private LocalDate sentOn;
    private String reply;
    private LocalDate repliedOn;
    private String reasonCode;
    private String reasonText;
    private String counterOffer;
    private String recordedBy;

    @Version
    private Integer version;

    protected Consultation() {}

    Consultation(CaseFile caseFile, Setting setting, boolean askedByFamily, LocalDate sentOn) {
        this.id = UUID.randomUUID();
        this.caseId = caseFile.getId();
        this.caseReference = caseFile.getReference();
        this.setting = setting;
        this.askedByFamily = askedByFamily;
        this.sentOn = sentOn;
    }

    void answer(ConsultationReply answered, String by) {
        if (reply != null) {
            throw new ConflictException(
                    "This consultation has already been answered. Open the case file to see the reply.");
        }
        this.reply = answered.reply();
        this.repliedOn = answered.repliedOn();
        this.reasonCode = answered.reasonCode();
        this.reasonText = answered.reasonText();
        this.counterOffer = answered.counterOffer();
        this.recordedBy = by;
    }

    /** Replaces the day it was sent after it was found to be wrong. */
    public void correctSentOn(LocalDate right) {
        this.sentOn = right;
    }

    /** Replaces the day of the reply after it was found to be wrong. */
    public void correctRepliedOn(LocalDate right) {
        this.repliedOn = right;
    }

    public UUID getId() {
        return id;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public Setting getSetting() {
        return setting;
    }

    public boolean isAskedByFamily() {
        return askedByFamily;
    }

    public LocalDate getSentOn() {
        return sentOn;
    }

    public String getReply() {
        return reply;
    }

    public LocalDate getRepliedOn() {
        return repliedOn;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public String getReasonCode() {
        return reasonCode;
    }

    public String getReasonText() {
        return reasonText;
    }

    public String getCounterOffer() {
        return counterOffer;
    }
}
