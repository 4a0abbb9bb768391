package org.sendcasework.casefile;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** One part of the legal test of a decision: its words in law on the day, whether it was met, and what showed it. */
@Entity
public class DecisionCriterion extends AppendOnlyRecord {

    private UUID decisionId;
    private int place;
    private String code;
    private String words;
    private String source;
    private boolean met;
    private String evidence;

    protected DecisionCriterion() {}

    DecisionCriterion(UUID decisionId, LegalCriterion part, boolean met, String evidence) {
        this(decisionId, part.getPlace(), part.getCode(), part.getWords(), part.getSource(), met, evidence);
    }

    private DecisionCriterion(
            UUID decisionId, int place, String code, String words, String source, boolean met, String evidence) {
        super(UUID.randomUUID());
        this.decisionId = decisionId;
        this.place = place;
        this.code = code;
        this.words = words;
        this.source = source;
        this.met = met;
        this.evidence = evidence;
    }

    /** The same part in a corrected record; one whose answer changes has its own evidence. */
    DecisionCriterion of(UUID correctedDecisionId, boolean isMet, String newEvidence) {
        return new DecisionCriterion(
                correctedDecisionId, place, code, words, source, isMet, isMet == met ? evidence : newEvidence);
    }

    public UUID getDecisionId() {
        return decisionId;
    }

    public int getPlace() {
        return place;
    }

    public String getCode() {
        return code;
    }

    public String getWords() {
        return words;
    }

    /** The provision of law it comes from. */
    public String getSource() {
        return source;
    }

    public boolean isMet() {
        return met;
    }

    public String getEvidence() {
        return evidence;
    }
}
