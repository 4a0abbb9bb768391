package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** What somebody found when they compared the children of two cases, who and when. The latest counts, for both cases. */
@Entity
public class ChildComparison extends AppendOnlyRecord {

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "other_case_id")
    private UUID otherCaseId;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String comparedBy;
    private Instant comparedAt;

    /** In the order in which the answers were kept: two can have the same moment. */
    @Column(insertable = false, updatable = false)
    private Long position;

    /** Whether two cases are about one child. */
    public enum Answer {
        SAME_CHILD("Same child"),
        OTHER_CHILD("Twin or other child");

        private final String words;

        Answer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    protected ChildComparison() {}

    ChildComparison(UUID caseId, UUID otherCaseId, Answer answer, String comparedBy, Instant comparedAt) {
        super(UUID.randomUUID());
        this.caseId = caseId;
        this.otherCaseId = otherCaseId;
        this.answer = answer;
        this.comparedBy = comparedBy;
        this.comparedAt = comparedAt;
    }

    /** Whether it is about these two cases, whichever of them was open when they were compared. */
    boolean isOf(CaseFile one, CaseFile other) {
        return caseId.equals(one.getId()) && otherCaseId.equals(other.getId())
                || caseId.equals(other.getId()) && otherCaseId.equals(one.getId());
    }

    UUID otherThan(UUID one) {
        return caseId.equals(one) ? otherCaseId : caseId;
    }

    public Answer getAnswer() {
        return answer;
    }

    public String getComparedBy() {
        return comparedBy;
    }

    public Instant getComparedAt() {
        return comparedAt;
    }
}
