package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.Optional;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.mediation.internal.AdviserTold;
import org.sendcasework.mediation.internal.DisputeFacts;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.mediation.internal.MediationTimeline;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when thirty days have passed without mediation. Whoever had to arrange it must tell the adviser, who then
 * has three working days for the certificate. The right to appeal must not hang on that: the adviser may issue the
 * certificate as soon as the thirty days are over, whoever told it.
 */
@Service
@Transactional
public class MediationDefaults {

    private final Mediations mediations;
    private final MediationServices services;
    private final RightsOfAppeal rights;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;
    private final MediationTimeline timeline;
    private final Dates dates;

    MediationDefaults(
            Mediations mediations,
            MediationServices services,
            RightsOfAppeal rights,
            DeadlineLedger ledger,
            DisputeFacts facts,
            MediationTimeline timeline,
            Dates dates) {
        this.mediations = mediations;
        this.services = services;
        this.rights = rights;
        this.ledger = ledger;
        this.facts = facts;
        this.timeline = timeline;
        this.dates = dates;
    }

    /**
     * A certificate that is issued because thirty days passed.
     *
     * @param toldOn the day the adviser was told; null where its own record shows it
     */
    public record Certificate(LocalDate on, AdviserTold toldBy, LocalDate toldOn) {}

    /** The last of the thirty days, if it has passed, nothing was held, and no certificate is due or issued. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> thirtyDaysEnded(MediationCase mediation) {
        return mediation.isOpen() && mediation.getCertificateRule() == null
                ? overdueLimit(mediation).map(Deadline::getDueDate)
                : Optional.empty();
    }

    private Optional<Deadline> overdueLimit(MediationCase mediation) {
        return mediation.isWanted()
                ? ledger.find(mediation.getReference(), mediation.arrangingRule())
                        .filter(limit -> limit.isOpen() && limit.isMissedOn(dates.today()))
                : Optional.empty();
    }

    private Deadline requireOverdue(MediationCase mediation) {
        return overdueLimit(mediation)
                .orElseThrow(() -> new ConflictException(
                        "The thirty days to arrange this mediation are not over, or it was held. Open its page."));
    }

    /**
     * Records that whoever had to arrange the mediation told the adviser that it could not be arranged in thirty days
     * (regulation 36). The certificate is due three working days later; the mediation may still be held.
     *
     * @return whether a certificate is due now
     */
    public boolean tellAdviser(String reference, LocalDate on, String reason) {
        MediationCase mediation = mediations.toChange(reference);
        requireOverdue(mediation);
        dates.requireBetween("adviserToldOn", on, mediation.getAskedOn(), "the day mediation was asked for");
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("notArrangedReason", "say why it could not be arranged");
        }
        AdviserTold by = mediation.arranger();
        mediation.late(reason, by, on);
        timeline.note(
                mediation,
                on,
                "Told the adviser that mediation could not be arranged in thirty days: " + by.words() + ". " + reason);
        return mediations.oweCertificate(mediation, MediationRules.CERTIFY_NOT_ARRANGED, on);
    }

    /**
     * Records the certificate of an adviser that did not wait to be told by whoever had to arrange the mediation. It says
     * that thirty days passed and who told the adviser, and nothing about an act of the authority that did not happen.
     *
     * @throws ConflictException if the thirty days are not over, or a certificate is due or issued already
     * @throws InvalidInputException if somebody else than the adviser records it, or a day cannot be right
     */
    public void certify(String reference, Certificate certificate) {
        MediationCase mediation = mediations.toChange(reference);
        services.requireAdviser("certificateOn", mediation.getAdviserCode());
        if (mediation.getCertificateRule() != null) {
            throw new ConflictException("A certificate for this mediation is already due or issued. Open its page.");
        }
        LocalDate ended = requireOverdue(mediation).getDueDate();
        dates.requireBetween("certificateOn", certificate.on(), ended.plusDays(1), "the end of the thirty days");
        requireDayOfTelling(mediation, certificate);
        mediation.adviserTold(certificate.toldBy(), certificate.toldOn());
        Boolean inTime = null;
        if (certificate.toldBy().isByTheArranger()) {
            mediations.oweCertificate(mediation, MediationRules.CERTIFY_NOT_ARRANGED, certificate.toldOn());
            ledger.meet(reference, MediationRules.CERTIFY_NOT_ARRANGED, certificate.on());
            inTime = !ledger.find(reference, MediationRules.CERTIFY_NOT_ARRANGED)
                    .orElseThrow()
                    .isMetLate();
        } else {
            mediation.owesCertificateBy(MediationRules.CERTIFY_NOT_ARRANGED);
        }
        mediation.certified(certificate.on(), services.signedIn());
        facts.record(DisputeStep.CERTIFIED, mediation, certificate.on(), null, ended, inTime);
        rights.certified(rights.byId(mediation.getRightId()), certificate.on());
        timeline.note(
                mediation,
                certificate.on(),
                "The mediation certificate was issued. " + words(ended, certificate.toldBy(), certificate.toldOn()));
        mediations.closeIfDone(mediation);
    }

    private void requireDayOfTelling(MediationCase mediation, Certificate certificate) {
        if (certificate.toldBy() == null) {
            throw new InvalidInputException("toldBy", "say who told you");
        }
        if (certificate.toldBy() == AdviserTold.OWN_RECORD) {
            if (certificate.toldOn() != null) {
                throw new InvalidInputException("toldOn", "goes with somebody who told you");
            }
            return;
        }
        dates.requireBetween("toldOn", certificate.toldOn(), mediation.getAskedOn(), "the day mediation was asked for");
        dates.requireNotAfter("toldOn", certificate.toldOn(), certificate.on(), "the certificate");
    }

    /** What a certificate says that was issued because thirty days passed; empty for any other. */
    @Transactional(readOnly = true)
    public String words(MediationCase mediation) {
        return mediation.getAdviserToldBy() == null
                ? ""
                : ledger.find(mediation.getReference(), mediation.arrangingRule())
                        .map(limit ->
                                words(limit.getDueDate(), mediation.getAdviserToldBy(), mediation.getAdviserToldOn()))
                        .orElse("");
    }

    private static String words(LocalDate ended, AdviserTold by, LocalDate on) {
        boolean before = on != null && !on.isAfter(ended);
        return (before
                        ? "Mediation could not be arranged in the thirty days to "
                        : "Thirty days passed without mediation, to ")
                + Texts.date(ended) + ". Who told the adviser: " + by.words()
                + (on == null ? "." : ", on " + Texts.date(on) + ".");
    }
}
