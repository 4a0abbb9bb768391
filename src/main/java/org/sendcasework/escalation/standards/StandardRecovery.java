package org.sendcasework.escalation.standards;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sendcasework.clock.RuleCode;

/**
 * What must be done because a provider missed a standard in two consecutive cycles, until it meets the standard again.
 */
@Entity
public class StandardRecovery {

    /** Whose turn it is. */
    public enum Stage {
        SRO("With the senior responsible owner"),
        ICB("With ICB place leadership"),
        PLAN("Recovery action plan owed"),
        REVIEW("Plan agreed, under review"),
        CLOSED("Closed");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Why a recovery ended. */
    public enum ClosedBecause {
        RECOVERED("The standard was met for two cycles"),
        SERVICE_ENDED("The service ended");

        private final String words;

        ClosedBecause(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Id
    private UUID id;

    private String reference;
    private String providerCode;
    private RuleCode standard;
    private LocalDate openedOn;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private LocalDate sroOn;
    private String sroAgreed;
    private LocalDate icbOn;
    private String icbAgreed;
    private LocalDate planAgreedOn;
    private String plan;
    private LocalDate reviewOn;
    private String progress;
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private ClosedBecause closedBecause;

    @OneToMany(mappedBy = "recovery", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<RecoveryAction> actions = new ArrayList<>();

    @Version
    private Integer version;

    protected StandardRecovery() {}

    StandardRecovery(String reference, String providerCode, RuleCode standard, LocalDate openedOn) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.providerCode = providerCode;
        this.standard = standard;
        this.openedOn = openedOn;
        this.stage = Stage.SRO;
    }

    void takenUpBySro(LocalDate on, String agreed) {
        this.sroOn = on;
        this.sroAgreed = agreed;
        this.stage = Stage.ICB;
    }

    void takenUpByIcb(LocalDate on, String agreed) {
        this.icbOn = on;
        this.icbAgreed = agreed;
        this.stage = Stage.PLAN;
    }

    void agree(LocalDate on, String text, LocalDate review) {
        this.planAgreedOn = on;
        this.plan = text;
        this.reviewOn = review;
        this.stage = Stage.REVIEW;
    }

    void add(String action, String owner, LocalDate dueOn) {
        actions.add(new RecoveryAction(this, actions.size() + 1, action, owner, dueOn));
    }

    void review(String text, LocalDate next) {
        this.progress = text;
        this.reviewOn = next;
    }

    void close(LocalDate on, ClosedBecause why) {
        this.closedOn = on;
        this.closedBecause = why;
        this.reviewOn = null;
        this.stage = Stage.CLOSED;
    }

    public UUID getId() {
        return id;
    }

    public String getReference() {
        return reference;
    }

    public String getProviderCode() {
        return providerCode;
    }

    public RuleCode getStandard() {
        return standard;
    }

    public LocalDate getOpenedOn() {
        return openedOn;
    }

    public Stage getStage() {
        return stage;
    }

    public LocalDate getSroOn() {
        return sroOn;
    }

    public String getSroAgreed() {
        return sroAgreed;
    }

    public LocalDate getIcbOn() {
        return icbOn;
    }

    public String getIcbAgreed() {
        return icbAgreed;
    }

    public LocalDate getPlanAgreedOn() {
        return planAgreedOn;
    }

    public String getPlan() {
        return plan;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public String getProgress() {
        return progress;
    }

    public LocalDate getClosedOn() {
        return closedOn;
    }

    public ClosedBecause getClosedBecause() {
        return closedBecause;
    }

    public List<RecoveryAction> getActions() {
        return actions;
    }
}
