package org.sendcasework.panel.internal;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** An interest of a person in a question. From then on the person neither sees nor decides it. */
@Entity
public class DeclaredInterest extends AppendOnlyRecord {

    private UUID questionId;
    private String userId;
    private String name;
    private String nature;
    private String declaredBy;
    private Instant declaredAt;

    protected DeclaredInterest() {}

    public DeclaredInterest(
            UUID questionId, String userId, String name, String nature, String declaredBy, Instant declaredAt) {
        super(UUID.randomUUID());
        this.questionId = questionId;
        this.userId = userId;
        this.name = name;
        this.nature = nature;
        this.declaredBy = declaredBy;
        this.declaredAt = declaredAt;
    }

    /** The same interest in a later question of the case. */
    public DeclaredInterest in(UUID laterQuestionId) {
        return new DeclaredInterest(laterQuestionId, userId, name, nature, declaredBy, declaredAt);
    }

    public UUID getQuestionId() {
        return questionId;
    }

    public String getUserId() {
        return userId;
    }

    public String getName() {
        return name;
    }

    public String getNature() {
        return nature;
    }

    public String getDeclaredBy() {
        return declaredBy;
    }

    public Instant getDeclaredAt() {
        return declaredAt;
    }
}
