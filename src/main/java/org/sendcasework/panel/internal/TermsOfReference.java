package org.sendcasework.panel.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sendcasework.panel.NewTerms;
import org.sendcasework.panel.Profession;
import org.sendcasework.shared.AppendOnlyRecord;

/**
 * A version of what constitutes a panel. Only ever added: a sitting keeps the version it was held under, so that its
 * record can be read years later.
 */
@Entity
public class TermsOfReference extends AppendOnlyRecord {

    private UUID panelId;
    private int number;
    private LocalDate effectiveFrom;
    private int quorum;
    private String chair;
    private int cutOffWorkingDays;
    private int letterWorkingDays;
    private String recordedBy;
    private Instant recordedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "terms_profession", joinColumns = @JoinColumn(name = "terms_id"))
    @Column(name = "profession")
    @Enumerated(EnumType.STRING)
    private Set<Profession> required = new TreeSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "terms_deputy", joinColumns = @JoinColumn(name = "terms_id"))
    @Column(name = "user_id")
    private Set<String> deputies = new TreeSet<>();

    protected TermsOfReference() {}

    public TermsOfReference(UUID panelId, int number, NewTerms terms, String recordedBy, Instant recordedAt) {
        super(UUID.randomUUID());
        this.panelId = panelId;
        this.number = number;
        this.effectiveFrom = terms.effectiveFrom();
        this.quorum = terms.quorum();
        this.chair = terms.chair();
        this.cutOffWorkingDays = terms.cutOffWorkingDays();
        this.letterWorkingDays = terms.letterWorkingDays();
        this.required.addAll(terms.required());
        this.deputies.addAll(terms.deputies());
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    /** Whether a user signs decisions of the panel: the chair, or a deputy. */
    public boolean isChairedBy(String username) {
        return chair.equals(username) || deputies.contains(username);
    }

    public UUID getPanelId() {
        return panelId;
    }

    public int getNumber() {
        return number;
    }

    /** The first day it applies to. */
    public LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    /** How many members at least. */
    public int getQuorum() {
        return quorum;
    }

    public String getChair() {
        return chair;
    }

    public Set<String> getDeputies() {
        return deputies;
    }

    /** The professions without which there is no quorum. */
    public Set<Profession> getRequired() {
        return required;
    }

    public int getCutOffWorkingDays() {
        return cutOffWorkingDays;
    }

    public int getLetterWorkingDays() {
        return letterWorkingDays;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
