package org.sendcasework.panel.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.Profession;
import org.springframework.data.domain.Persistable;

/**
 * The decision authority record: who signed it, by what right, under which terms of reference, and which members took
 * part. What was decided and why is in the one record of the case file.
 */
@Entity
public class PanelDecision implements Persistable<UUID> {

    /** By what right it was made. */
    public enum Basis {
        PANEL,
        DELEGATED
    }

    @Id
    private UUID id;

    private UUID questionId;
    private UUID decisionId;
    private String outcome;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    private UUID itemId;
    private UUID sittingId;
    private UUID termsId;
    private String holder;
    private String signedBy;
    private Instant signedAt;
    private LocalDate feedbackSentOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "panel_decision_member", joinColumns = @JoinColumn(name = "panel_decision_id"))
    @OrderBy("profession, name")
    private List<TookPart> members = new ArrayList<>();

    @Transient
    private boolean fresh;

    protected PanelDecision() {}

    public PanelDecision(
            UUID questionId, UUID decisionId, String outcome, Right right, String signedBy, Instant signedAt) {
        this.id = UUID.randomUUID();
        this.questionId = questionId;
        this.decisionId = decisionId;
        this.outcome = outcome;
        this.basis = right.basis();
        this.itemId = right.itemId();
        this.sittingId = right.sittingId();
        this.termsId = right.termsId();
        this.holder = right.holder();
        this.signedBy = signedBy;
        this.signedAt = signedAt;
        right.members().stream().map(TookPart::new).forEach(members::add);
        this.fresh = true;
    }

    /** A member who took part in the decision, as the person was on the day. */
    @Embeddable
    public static class TookPart {

        private String userId;
        private String name;

        @Enumerated(EnumType.STRING)
        private Profession profession;

        protected TookPart() {}

        TookPart(Attendance who) {
            this.userId = who.getUserId();
            this.name = who.getName();
            this.profession = who.getProfession();
        }

        public String getUserId() {
            return userId;
        }

        public String getName() {
            return name;
        }

        public Profession getProfession() {
            return profession;
        }
    }

    /** The right by which a decision is made: at a sitting, or by delegation. */
    public record Right(
            Basis basis, UUID itemId, UUID sittingId, UUID termsId, String holder, Collection<Attendance> members) {}

    void feedbackSent(LocalDate on) {
        this.feedbackSentOn = on;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    public UUID getQuestionId() {
        return questionId;
    }

    /** The record of the case file; null where the answer sent the work back. */
    public UUID getDecisionId() {
        return decisionId;
    }

    public String getOutcome() {
        return outcome;
    }

    public Basis getBasis() {
        return basis;
    }

    public UUID getItemId() {
        return itemId;
    }

    public UUID getSittingId() {
        return sittingId;
    }

    /** The version of the terms of reference; null where no panel exists. */
    public UUID getTermsId() {
        return termsId;
    }

    /** The group or officer it was delegated to; null at a sitting. */
    public String getHolder() {
        return holder;
    }

    public String getSignedBy() {
        return signedBy;
    }

    public Instant getSignedAt() {
        return signedAt;
    }

    public LocalDate getFeedbackSentOn() {
        return feedbackSentOn;
    }

    public List<TookPart> getMembers() {
        return members;
    }
}
