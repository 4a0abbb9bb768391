package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.referral.internal.ProviderAgreementRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements with providers, and who delivers a discipline on a day. */
@Service
@Transactional
public class ProviderAgreements {

    private static final int LONGEST_TEXT = 4000;

    private final ProviderAgreementRepository agreements;
    private final PartnerServices services;

    ProviderAgreements(ProviderAgreementRepository agreements, PartnerServices services) {
        this.agreements = agreements;
        this.services = services;
    }

    /** Records an agreement with a provider for a discipline. */
    public ProviderAgreement agree(String providerCode, Discipline discipline, ProviderAgreement.Terms terms) {
        if (services.byCode(providerCode).isEmpty()) {
            throw new InvalidInputException("provider", "is not a service of the partnership");
        }
        check(terms);
        return agreements.save(new ProviderAgreement(providerCode, discipline, terms));
    }

    /**
     * Changes what was agreed.
     *
     * @param version the version the officer saw; another one is a conflict
     */
    public void change(UUID id, ProviderAgreement.Terms terms, Integer version) {
        ProviderAgreement agreement = byId(id);
        ConflictException.unlessSame(version, agreement.getVersion());
        check(terms);
        agreement.change(terms);
    }

    private static void check(ProviderAgreement.Terms terms) {
        Inputs.text("scope", terms.scope(), LONGEST_TEXT);
        Inputs.text("standards", terms.standards(), LONGEST_TEXT);
        Inputs.text("reporting", terms.reporting(), LONGEST_TEXT);
        Inputs.text("dataSharing", terms.dataSharing(), LONGEST_TEXT);
        Inputs.text("disputes", terms.disputes(), LONGEST_TEXT);
        if (terms.endsOn() != null && terms.endsOn().isBefore(terms.startsOn())) {
            throw new InvalidInputException("endsOn", "must not be before the first day");
        }
        if (terms.reviewOn().isBefore(terms.startsOn())) {
            throw new InvalidInputException("reviewOn", "must not be before the first day");
        }
    }

    @Transactional(readOnly = true)
    public ProviderAgreement byId(UUID id) {
        return agreements.findById(id).orElseThrow(() -> new NotFoundException("There is no such agreement."));
    }

    /** All agreements, those of the past too. */
    @Transactional(readOnly = true)
    public List<ProviderAgreement> all() {
        return agreements.findAllByOrderByDisciplineAscStartsOnAsc();
    }

    /** The services that deliver a discipline on a day, the longest agreement first. */
    @Transactional(readOnly = true)
    public List<PartnerService> deliver(Discipline discipline, LocalDate on) {
        return agreements.findByDisciplineOrderByStartsOnAsc(discipline).stream()
                .filter(agreement -> agreement.isInForceOn(on))
                .map(ProviderAgreement::getProviderCode)
                .distinct()
                .flatMap(code -> services.byCode(code).stream())
                .toList();
    }
}
