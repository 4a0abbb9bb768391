package org.sendcasework.mediation;

import java.time.LocalDate;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.mediation.internal.DisputeFacts;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.mediation.internal.MediationTimeline;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mediation certificate, with which the family can appeal. */
@Service
@Transactional
public class MediationCertificates {

    private final Mediations mediations;
    private final MediationServices services;
    private final RightsOfAppeal rights;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;
    private final MediationTimeline timeline;
    private final Dates dates;

    MediationCertificates(
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
     * Records the certificate. The time to appeal is counted again with its date. The adviser is independent of the
     * authority (section 56(3)): nobody else records its certificate, whoever may see the task.
     *
     * @throws InvalidInputException if somebody else than the adviser records it, or it is dated before the reason for it
     *     or in the future
     */
    public void certify(String reference, LocalDate on) {
        MediationCase mediation = mediations.toChange(reference);
        services.requireAdviser("certificateOn", mediation.getAdviserCode());
        RuleCode rule = mediation.getCertificateRule();
        Deadline limit = ledger.find(reference, rule).orElseThrow();
        dates.requireBetween(
                "certificateOn",
                on,
                limit.getTriggerDate(),
                ledger.ruleOf(limit).trigger().words());
        ledger.meet(reference, rule, on);
        mediation.certified(on, services.signedIn());
        facts.record(
                DisputeStep.CERTIFIED, mediation, on, null, limit.getTriggerDate(), !on.isAfter(limit.getDueDate()));
        rights.certified(rights.byId(mediation.getRightId()), on);
        timeline.note(mediation, on, "The mediation certificate was issued.");
        mediations.closeIfDone(mediation);
    }
}
