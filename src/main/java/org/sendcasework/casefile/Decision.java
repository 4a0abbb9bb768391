package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.shared.Texts;

/**
 * A decision of the authority with the legal test it applied, its coded reasons and its reasons in plain English. The
 * letter and every screen use this one record.
 */
@Entity
public class Decision {

    /** What was decided. */
    public enum Kind {
        WHETHER_TO_ASSESS("Whether to assess"),
        WHETHER_TO_ISSUE("Whether to issue a plan"),
        WHAT_THE_PLAN_NAMES("What the plan names"),
        RESOURCING("Resourcing"),
        WHETHER_TO_REASSESS("Whether to re-assess"),
        AFTER_REVIEW("After a review"),
        RATIFY("Whether to ratify an outcome");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String outcome;
    private String legalTest;
    private String reasonCodes;
    private String reasons;
    private LocalDate decidedOn;
    private String decidedBy;
    private LocalDate familyNotifiedOn;
    private Instant recordedAt;
    private boolean refusal;
    private String conditions;
    private BigDecimal valueGbp;
    private String feedback;
    private String authority;
    private String reviewedBy;
    private Instant reviewedAt;
    private Boolean reviewAgreed;
    private String reviewNote;
    private UUID correctsId;
    private String correctionReason;
    private String correctedBy;
    private LocalDate correctionToldOn;
    private LocalDate lastAssessmentOn;

    @Enumerated(EnumType.STRING)
    private DecisionSource source = DecisionSource.AUTHORITY;

    private String sourceReference;

    @Version
    private Integer version;

    protected Decision() {}

    public Decision(
            UUID caseId,
            Kind kind,
            String outcome,
            String legalTest,
            List<String> reasonCodes,
            String reasons,
            LocalDate decidedOn,
            String decidedBy,
            Instant recordedAt) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.kind = kind;
        this.outcome = outcome;
        this.legalTest = legalTest;
        this.reasonCodes = String.join(",", reasonCodes);
        this.reasons = reasons;
        this.decidedOn = decidedOn;
        this.decidedBy = decidedBy;
        this.recordedAt = recordedAt;
    }

    Decision(UUID caseId, NewDecision made, String legalTest, String decidedBy, Instant recordedAt) {
        this(
                caseId,
                made.kind(),
                made.outcome(),
                legalTest,
                made.reasonCodes(),
                made.reasons(),
                made.decidedOn(),
                decidedBy,
                recordedAt);
        this.refusal = made.refusal();
        this.conditions = made.notes().conditions();
        this.feedback = made.notes().feedback();
        this.valueGbp = made.value();
    }

    /** A version that corrects another: the same outcome, signed and notified on the same days. */
    Decision(Decision before, DecisionCorrection correction, String legalTest, String correctedBy, Instant recordedAt) {
        this(
                before.caseId,
                before.kind,
                before.outcome,
                legalTest,
                correction.reasonCodes(),
                correction.reasons(),
                before.decidedOn,
                before.decidedBy,
                recordedAt);
        this.refusal = before.refusal;
        this.conditions = correction.conditions();
        this.feedback = before.feedback;
        this.valueGbp = correction.value();
        this.lastAssessmentOn = before.lastAssessmentOn;
        this.authority = before.authority;
        this.familyNotifiedOn = before.familyNotifiedOn;
        this.reviewedBy = before.reviewedBy;
        this.reviewedAt = before.reviewedAt;
        this.reviewAgreed = before.reviewAgreed;
        this.reviewNote = before.reviewNote;
        this.correctsId = before.id;
        this.correctionReason = correction.why();
        this.correctedBy = correctedBy;
        this.source = before.source;
        this.sourceReference = before.sourceReference;
    }

    /**
     * Says that it is not the decision of whoever recorded it.
     *
     * @param reference the appeal or mediation it comes from; null if it has none
     */
    public void cameFrom(DecisionSource whose, String reference) {
        this.source = whose;
        this.sourceReference = reference;
    }

    /** Who decided and when, as every page says it: "Ordered by the Tribunal on 3 May 2027 (EHC-2027-000123-A1)". */
    public String attribution() {
        String when = source.words() + " on " + Texts.date(decidedOn);
        if (source.isOfTheOfficer()) {
            return when + " by " + decidedBy;
        }
        return sourceReference == null ? when : when + " (" + sourceReference + ")";
    }

    /** By what right it was made: a sitting and its terms of reference, or a delegation. */
    public void madeUnder(String right) {
        this.authority = right;
    }

    void reviewed(String by, Instant at, boolean agreed, String note) {
        this.reviewedBy = by;
        this.reviewedAt = at;
        this.reviewAgreed = agreed;
        this.reviewNote = note;
    }

    /** Which earlier assessment a refusal rests on (section 36(6)(b)). */
    public void restsOnAssessmentOf(LocalDate day) {
        this.lastAssessmentOn = day;
    }

    /** The day of the letter that told the family what was corrected. */
    public void correctionTold(LocalDate day) {
        this.correctionToldOn = day;
    }

    /** The day the family was notified, on which the statutory deadline is met (regulation 5(1), 10(1)). */
    public void notifiedOn(LocalDate day) {
        this.familyNotifiedOn = day;
    }

    /** Replaces a day of the decision that was recorded wrongly. */
    public void correctDecidedOn(LocalDate right) {
        this.decidedOn = right;
    }

    public UUID getId() {
        return id;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public Kind getKind() {
        return kind;
    }

    public String getOutcome() {
        return outcome;
    }

    public String getLegalTest() {
        return legalTest;
    }

    public String getReasonCodes() {
        return reasonCodes;
    }

    public String getReasons() {
        return reasons;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    /** The account that recorded it; {@link #attribution} says whose decision it is. */
    public String getDecidedBy() {
        return decidedBy;
    }

    public DecisionSource getSource() {
        return source;
    }

    /** The appeal or mediation it comes from; null if it has none. */
    public String getSourceReference() {
        return sourceReference;
    }

    public LocalDate getFamilyNotifiedOn() {
        return familyNotifiedOn;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** Whether it refuses what was asked; a second officer looks at it before it goes out. */
    public boolean isRefusal() {
        return refusal;
    }

    public String getConditions() {
        return conditions;
    }

    /** Pounds a year, for resourcing; null otherwise. */
    public BigDecimal getValueGbp() {
        return valueGbp;
    }

    /** For the person who asked for the decision, separate from the reasons, which are for the family. */
    public String getFeedback() {
        return feedback;
    }

    public String getAuthority() {
        return authority;
    }

    public String getReviewedBy() {
        return reviewedBy;
    }

    public Instant getReviewedAt() {
        return reviewedAt;
    }

    /** Whether the second officer agreed; null when nobody has reviewed it. */
    public Boolean getReviewAgreed() {
        return reviewAgreed;
    }

    public String getReviewNote() {
        return reviewNote;
    }

    /** The earlier version of this record; null for the first. */
    public UUID getCorrectsId() {
        return correctsId;
    }

    public String getCorrectionReason() {
        return correctionReason;
    }

    /** Who made the correction; null for a first version, and where an earlier release did not record it. */
    public String getCorrectedBy() {
        return correctedBy;
    }

    /** The day of the letter that told the family of the correction; null where none was owed. */
    public LocalDate getCorrectionToldOn() {
        return correctionToldOn;
    }

    /** The day of the assessment that a refusal as assessed recently rests on; null for any other. */
    public LocalDate getLastAssessmentOn() {
        return lastAssessmentOn;
    }

    public Integer getVersion() {
        return version;
    }
}
