package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** One correction of a fact: what it was, what it is, why, by whom and when. */
@Entity
public class FactCorrection extends AppendOnlyRecord {

    @Column(name = "case_id")
    private UUID caseId;

    private String fact;
    private String words;
    private String valueBefore;
    private String valueAfter;
    private String reason;
    private String correctedBy;
    private Instant correctedAt;

    protected FactCorrection() {}

    FactCorrection(UUID caseId, CaseFact before, String valueAfter, String reason, String by, Instant at) {
        super(UUID.randomUUID());
        this.caseId = caseId;
        this.fact = before.getCode();
        this.words = before.getWords();
        this.valueBefore = before.getShown();
        this.valueAfter = before.shown(valueAfter);
        this.reason = reason;
        this.correctedBy = by;
        this.correctedAt = at;
    }

    public UUID getCaseId() {
        return caseId;
    }

    /** Which fact it was, by its code. */
    public String getFact() {
        return fact;
    }

    public String getWords() {
        return words;
    }

    public String getValueBefore() {
        return valueBefore;
    }

    public String getValueAfter() {
        return valueAfter;
    }

    public String getReason() {
        return reason;
    }

    public String getCorrectedBy() {
        return correctedBy;
    }

    public Instant getCorrectedAt() {
        return correctedAt;
    }
}
