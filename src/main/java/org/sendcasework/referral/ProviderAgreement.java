package org.sendcasework.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was agreed with a provider for one discipline: scope, standards, reporting, data sharing, disputes, and when it
 * is looked at again. Only a provider with an agreement in force is given referrals.
 */
@Entity
@Table(name = "eah_provider_agreement")
public class ProviderAgreement {

    /** The form of the agreement. */
    public enum Kind {
        SLA("Service level agreement"),
        MOU("Memorandum of understanding"),
        CONTRACT("Contract");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What an agreement says; {@code endsOn} is null while it is open-ended. */
    public record Terms(
            Kind kind,
            String scope,
            String standards,
            String reporting,
            String dataSharing,
            String disputes,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate reviewOn) {}

    @Id
    private UUID id;

    private String providerCode;

    @Enumerated(EnumType.STRING)
    private Discipline discipline;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String scope;
    private String standards;
    private String reporting;
    private String dataSharing;
    private String disputes;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private LocalDate reviewOn;

    @Version
    private Integer version;

    protected ProviderAgreement() {}

    ProviderAgreement(String providerCode, Discipline discipline, Terms terms) {
        this.id = UUID.randomUUID();
        this.providerCode = providerCode;
        this.discipline = discipline;
        change(terms);
    }

    final void change(Terms terms) {
        this.kind = terms.kind();
        this.scope = terms.scope();
        this.standards = terms.standards();
        this.reporting = terms.reporting();
        this.dataSharing = terms.dataSharing();
        this.disputes = terms.disputes();
        this.startsOn = terms.startsOn();
        this.endsOn = terms.endsOn();
        this.reviewOn = terms.reviewOn();
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    public UUID getId() {
        return id;
    }

    public String getProviderCode() {
        return providerCode;
    }

    public Discipline getDiscipline() {
        return discipline;
    }

    public Kind getKind() {
        return kind;
    }

    public String getScope() {
        return scope;
    }

    public String getStandards() {
        return standards;
    }

    public String getReporting() {
        return reporting;
    }

    public String getDataSharing() {
        return dataSharing;
    }

    public String getDisputes() {
        return disputes;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public Integer getVersion() {
        return version;
    }
}
