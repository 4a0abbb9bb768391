package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.mediation.internal.Arrangement;
import org.sendcasework.mediation.internal.Cancellation;
import org.sendcasework.mediation.internal.DisputeFacts;
import org.sendcasework.mediation.internal.Invitations;
import org.sendcasework.mediation.internal.MediationIcb;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.mediation.internal.MediationSession;
import org.sendcasework.mediation.internal.MediationTimeline;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the request for mediation to its date: notifying health, arranging, inviting, or informing the adviser that it
 * cannot be arranged.
 */
@Service
@Transactional
public class MediationArranging {

    private final Mediations mediations;
    private final Invitations invitations;
    private final MediationServices services;
    private final MediationTimeline timeline;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;
    private final Dates dates;
    private final CurrentUser currentUser;

    MediationArranging(
            Mediations mediations,
            Invitations invitations,
            MediationServices services,
            MediationTimeline timeline,
            DeadlineLedger ledger,
            DisputeFacts facts,
            Dates dates,
            CurrentUser currentUser) {
        this.mediations = mediations;
        this.invitations = invitations;
        this.services = services;
        this.timeline = timeline;
        this.ledger = ledger;
        this.facts = facts;
        this.dates = dates;
        this.currentUser = currentUser;
    }

    /**
     * Records that an integrated care board was notified of the health issues (regulation 35). If the mediation is
     * about health alone, the thirty days to arrange it begin when the first board was notified.
     *
     * @return whether all have now been notified
     */
    public boolean passHealthIssues(UUID icbId, LocalDate toldOn) {
        MediationIcb icb = mediations.icb(icbId);
        MediationCase mediation = mediations.toChange(mediations.ofIcb(icb).getReference());
        dates.requireBetween("toldOn", toldOn, mediation.getAskedOn(), "the day the family informed us");
        icb.told(toldOn, currentUser.username());
        ledger.meet(mediation.getReference(), MediationRules.PASS_HEALTH_ISSUES, icbId.toString(), toldOn);
        if (mediation.getIssues() == MediationIssues.HEALTH_ONLY
                && ledger.find(mediation.getReference(), MediationRules.ARRANGE_HEALTH)
                        .isEmpty()) {
            ledger.open(mediation.getReference(), MediationRules.ARRANGE_HEALTH, toldOn);
        }
        timeline.note(
                mediation,
                toldOn,
                services.name(icb.getServiceCode()) + " was told of the health issues. " + mediation.healthIssues());
        return mediations.icbs(mediation).stream().allMatch(one -> one.getToldOn() != null);
    }

    /**
     * Records a date with the people who come for each body. Nobody is recorded without authority to settle.
     *
     * @throws InvalidInputException if nobody comes for a body, the family was informed less than five working days
     *     before without agreeing to it, or a date cannot be right
     */
    public void arrange(String reference, Arrangement arrangement) {
        MediationCase mediation = mediations.toChange(reference);
        invitations.invite(mediation, arrangement);
        mediation.arranged(arrangement.providerCode());
        facts.record(DisputeStep.ARRANGED, mediation, dates.today(), null, mediation.getAskedOn(), null);
        timeline.note(
                mediation,
                dates.today(),
                "Mediation arranged with " + services.name(arrangement.providerCode()) + " for "
                        + Texts.date(arrangement.meetingOn()) + ".");
    }

    /**
     * Records that the adviser was informed that mediation cannot be arranged in time. A certificate is due then; the
     * mediation may still happen.
     *
     * @return whether a certificate is due now
     */
    public boolean cannotArrange(String reference, String reason, LocalDate adviserToldOn, boolean mayStillBeHeld) {
        MediationCase mediation = mediations.toChange(reference);
        dates.requireBetween("adviserToldOn", adviserToldOn, mediation.getAskedOn(), "the day mediation was asked for");
        mediation.notArranged(reason, mayStillBeHeld);
        if (mediation.getAdviserToldBy() == null && mediation.getCertificateOn() == null) {
            mediation.adviserTold(mediation.arranger(), adviserToldOn);
        }
        if (!mayStillBeHeld) {
            lapseArranging(mediation, adviserToldOn, "Mediation could not be arranged; the adviser was informed");
        }
        boolean owed = mediations.oweCertificate(mediation, MediationRules.CERTIFY_NOT_ARRANGED, adviserToldOn);
        timeline.note(
                mediation, adviserToldOn, "The adviser was told that mediation cannot be arranged in time. " + reason);
        mediations.closeIfDone(mediation);
        return owed;
    }

    /**
     * Records that a date was cancelled, by whom and why. If none is arranged again, a certificate is due: as if the
     * family did not want mediation if the family cancelled, as not arranged if anybody else did.
     *
     * @return whether a certificate is due now
     */
    public boolean cancel(String reference, Cancellation cancellation) {
        MediationCase mediation = mediations.toChange(reference);
        MediationSession session = mediations.currentSession(mediation);
        dates.requireBetween(
                "cancelledOn", cancellation.on(), session.getArrangedOn(), "the day the date was arranged");
        session.cancel(cancellation);
        timeline.note(
                mediation,
                cancellation.on(),
                "The mediation on " + Texts.date(session.getMeetingOn()) + " was cancelled. Cancelled by: "
                        + cancellation.by().words() + ".");
        if (cancellation.again()) {
            mediation.toArrange();
            return false;
        }
        boolean byFamily = cancellation.by() == Cancellation.By.FAMILY;
        lapseArranging(mediation, cancellation.on(), "Cancelled and not arranged again");
        if (byFamily) {
            mediation.noLongerWanted();
        } else {
            mediation.notArranged(cancellation.text(), false);
        }
        boolean owed = mediations.oweCertificate(
                mediation,
                byFamily ? MediationRules.CERTIFY_DECLINED : MediationRules.CERTIFY_NOT_ARRANGED,
                cancellation.on());
        mediations.closeIfDone(mediation);
        return owed;
    }

    private void lapseArranging(MediationCase mediation, LocalDate on, String reason) {
        for (RuleCode rule : List.of(MediationRules.ARRANGE, MediationRules.ARRANGE_HEALTH)) {
            if (ledger.isOpen(mediation.getReference(), rule, null)) {
                ledger.lapse(mediation.getReference(), rule, on, reason);
            }
        }
    }
}
