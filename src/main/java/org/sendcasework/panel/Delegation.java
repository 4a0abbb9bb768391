package org.sendcasework.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.casefile.Decision;
import org.sendcasework.shared.AppendOnlyRecord;

/** A line of the delegation table: who may decide a kind of question, and up to which value. */
@Entity(name = "TermsDelegation")
public class Delegation extends AppendOnlyRecord {

    /** Who holds a delegation. */
    public enum HolderKind {
        /** The panel itself, at a sitting with its quorum. */
        PANEL,
        /** Anyone of a group of users. */
        GROUP,
        /** One named officer. */
        OFFICER
    }

    private UUID termsId;

    @Enumerated(EnumType.STRING)
    private Decision.Kind decisionKind;

    @Enumerated(EnumType.STRING)
    private HolderKind holderKind;

    private String holder;

    @Column(name = "limit_gbp")
    private BigDecimal limit;

    protected Delegation() {}

    Delegation(UUID termsId, NewTerms.Line line) {
        super(UUID.randomUUID());
        this.termsId = termsId;
        this.decisionKind = line.kind();
        this.holderKind = line.holderKind();
        this.holder = line.holder();
        this.limit = line.limit();
    }

    /** Whether it covers a decision of this value; a null value, or no limit, is always covered. */
    public boolean covers(BigDecimal value) {
        return limit == null || value == null || value.compareTo(limit) <= 0;
    }

    boolean isHeldBy(String username, Set<String> groups) {
        return switch (holderKind) {
            case PANEL -> false;
            case GROUP -> groups.contains(holder);
            case OFFICER -> holder.equals(username);
        };
    }

    public Decision.Kind getDecisionKind() {
        return decisionKind;
    }

    public HolderKind getHolderKind() {
        return holderKind;
    }

    /** The group or the user; null for the panel itself. */
    public String getHolder() {
        return holder;
    }

    /** Pounds a year; null for no limit. */
    public BigDecimal getLimit() {
        return limit;
    }
}
