package org.sendcasework.mediation;

import java.util.Locale;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.mediation.internal.AgreementChecks;
import org.sendcasework.mediation.internal.AgreementPoints;
import org.sendcasework.mediation.internal.DisputeFacts;
import org.sendcasework.mediation.internal.MediationHeld;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.mediation.internal.MediationSession;
import org.sendcasework.mediation.internal.MediationTimeline;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of a mediation that was held: the views, the result, and what follows from it. */
@Service
@Transactional
public class MediationOutcomes {

    private final Mediations mediations;
    private final AgreementChecks checks;
    private final AgreementPoints points;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;
    private final MediationTimeline timeline;
    private final Dates dates;

    MediationOutcomes(
            Mediations mediations,
            AgreementChecks checks,
            AgreementPoints points,
            DeadlineLedger ledger,
            DisputeFacts facts,
            MediationTimeline timeline,
            Dates dates) {
        this.mediations = mediations;
        this.checks = checks;
        this.points = points;
        this.ledger = ledger;
        this.facts = facts;
        this.timeline = timeline;
        this.dates = dates;
    }

    /**
     * Records a mediation that was held. The thirty days are met, each point of the agreement gets its deadline
     * (regulation 42), what it asks of the case goes back to the case, and a certificate is due.
     *
     * @return whether a certificate is due now
     * @throws InvalidInputException if the result contradicts the points, or a point cannot be agreed about this decision
     */
    public boolean held(String reference, MediationHeld held) {
        MediationCase mediation = mediations.toChange(reference);
        MediationSession session = mediations.currentSession(mediation);
        dates.requireBetween("heldOn", held.on(), mediation.getAskedOn(), "the day mediation was asked for");
        dates.requireNotBefore("heldOn", held.on(), session.getInvitedOn(), "the invitation");
        checks.require(mediation, held);
        mediation.held(held.on(), held.result(), held.views());
        RuleCode rule = mediation.arrangingRule();
        Deadline limit = ledger.find(reference, rule).orElseThrow();
        ledger.meet(reference, rule, held.on());
        boolean inTime = !held.on().isAfter(limit.getDueDate());
        facts.record(DisputeStep.MEDIATED, mediation, held.on(), null, mediation.getAskedOn(), inTime);
        facts.record(DisputeStep.AGREED, mediation, held.on(), held.result().name(), null, null);
        timeline.note(
                mediation,
                held.on(),
                "The mediation was held: " + held.result().words().toLowerCase(Locale.UK) + ".");
        boolean owed = mediations.oweCertificate(mediation, MediationRules.CERTIFY_HELD, held.on());
        points.agree(mediation, held);
        mediations.closeIfDone(mediation);
        return owed;
    }
}
