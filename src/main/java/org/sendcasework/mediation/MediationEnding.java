package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.CaseEndedEarly;
import org.sendcasework.casefile.DecisionChanged;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.mediation.internal.AgreementPoint;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.mediation.internal.MediationTimeline;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a mediation before it was held: the family no longer wants it, or the case itself ended. */
@Service
@Transactional
public class MediationEnding {

    private final Mediations mediations;
    private final RightsOfAppeal rights;
    private final MediationTimeline timeline;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;
    private final Dates dates;

    MediationEnding(
            Mediations mediations,
            RightsOfAppeal rights,
            MediationTimeline timeline,
            DeadlineLedger ledger,
            RuntimeService runtime,
            Dates dates) {
        this.mediations = mediations;
        this.rights = rights;
        this.timeline = timeline;
        this.ledger = ledger;
        this.runtime = runtime;
        this.dates = dates;
    }

    /**
     * Records that the family no longer wants mediation.
     *
     * @param wantsCertificate whether they want the certificate, with which they can appeal; it is due within three
     *     working days (regulation 34)
     * @param version the version of the mediation that the person saw; another one is a conflict
     * @throws ConflictException if it was held already: what was agreed and the certificate stay due
     */
    public void withdraw(String reference, LocalDate on, String reason, boolean wantsCertificate, Integer version) {
        MediationCase mediation = mediations.visible(reference);
        ConflictException.unlessSame(version, mediation.getVersion());
        mediation = mediations.toChange(reference);
        if (mediation.getHeldOn() != null) {
            throw new ConflictException("The mediation was held on " + mediation.getHeldOn()
                    + ". What was agreed and the certificate are still to be done.");
        }
        dates.requireBetween("on", on, mediation.getContactedOn(), "the day the family contacted the adviser");
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "say what the family said");
        }
        timeline.note(mediation, on, "The family no longer wants mediation.");
        if (wantsCertificate) {
            withdrawWithCertificate(mediation, on);
        } else {
            end(mediation, on, reason.strip());
            rights.noCertificateComes(rights.byId(mediation.getRightId()));
        }
    }

    private void withdrawWithCertificate(MediationCase mediation, LocalDate on) {
        if (mediation.getCertificateRule() != null) {
            throw new ConflictException(
                    "A certificate is already due or issued. End the mediation without asking for another.");
        }
        ledger.lapseAll(mediation.getReference(), on, "The family no longer wants mediation");
        mediation.noLongerWanted();
        mediations.oweCertificate(mediation, MediationRules.CERTIFY_DECLINED, on);
        runtime.createMessageCorrelation("mediation-not-wanted")
                .processInstanceBusinessKey(mediation.getReference())
                .setVariables(
                        Map.of("certificateRule", MediationRules.CERTIFY_DECLINED.text(), "certificateOwed", true))
                .correlate();
    }

    private void end(MediationCase mediation, LocalDate on, String reason) {
        // Of what was missed by then nothing is hidden
        ledger.endAll(mediation.getReference(), on, "The mediation ended");
        mediations.points(mediation).forEach(point -> {
            if (point.isOpen()) {
                point.settle(AgreementPoint.Status.ENDED, on, null);
            }
        });
        mediations.close(mediation, on, reason);
        runtime.createMessageCorrelation("mediation-ended")
                .processInstanceBusinessKey(mediation.getReference())
                .correlate();
    }

    /**
     * The authority changed the decision: there is nothing left to mediate. One that was held goes on, since what was
     * agreed and the certificate stay due.
     */
    @EventListener
    void on(DecisionChanged changed) {
        mediations.of(changed.caseReference()).stream()
                .filter(MediationCase::isOpen)
                .filter(open -> open.getDecision() == changed.decision() && open.getHeldOn() == null)
                .map(open -> mediations.toChange(open.getReference()))
                .forEach(open -> end(open, changed.on(), "The authority changed the decision"));
    }

    /** Every mediation of a case ends with it. */
    @EventListener
    void on(CaseEndedEarly ended) {
        mediations.of(ended.caseReference()).stream()
                .filter(MediationCase::isOpen)
                .map(open -> mediations.toChange(open.getReference()))
                .forEach(open -> end(open, ended.on(), ended.outcome().words()));
    }
}
