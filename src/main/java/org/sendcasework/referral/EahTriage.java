package org.sendcasework.referral;

import java.time.LocalDate;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.ReferralEnded;
import org.sendcasework.referral.internal.ReferralStatus;
import org.sendcasework.referral.internal.ReferralTriaged;
import org.sendcasework.referral.internal.ReferralWork;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The single triage: the rules propose, an officer decides, and a decision that differs says why. */
@Service
@Transactional
public class EahTriage {

    private final ReferralWork work;
    private final EahReferrals referrals;
    private final ServiceStandards standards;
    private final DeadlineLedger ledger;
    private final Dates dates;

    EahTriage(
            ReferralWork work, EahReferrals referrals, ServiceStandards standards, DeadlineLedger ledger, Dates dates) {
        this.work = work;
        this.referrals = referrals;
        this.standards = standards;
        this.ledger = ledger;
        this.dates = dates;
    }

    /**
     * Records the decision; a referral that a service takes up joins the waiting list and gets its date of first
     * contact, by the priority that was decided.
     *
     * @throws ConflictException if it was triaged before
     * @throws InvalidInputException if a decision that differs from the proposal has no reason
     */
    public EahReferral decide(String reference, TriageDecision decision) {
        EahReferral referral = work.toChange(reference);
        if (referral.getStatus() != ReferralStatus.TRIAGE) {
            throw new ConflictException(
                    "This referral has already been triaged. Look at it again, and refresh your list.");
        }
        check(referral, decision);
        RuleCode contact = decision.outcome().isTakenUp()
                ? standards
                        .ofContact(decision.priority(), decision.discipline(), decision.triagedOn())
                        .code()
                : null;
        referral.triage(decision, contact, work.officer());
        LocalDate on = decision.triagedOn();
        ledger.meet(reference, referrals.triageStandard(referral), on);
        if (contact != null) {
            ledger.open(reference, contact, on);
        }
        work.note(
                referral,
                on,
                "TRIAGE",
                "Priority " + decision.priority().name().substring(1) + ", "
                        + decision.outcome().words() + ". " + decision.answer()
                        + (decision.differsBecause() == null
                                ? ""
                                : " Decided differently from the proposal: " + decision.differsBecause()));
        work.publish(new ReferralTriaged(reference, decision.outcome(), on));
        return referral;
    }

    private void check(EahReferral referral, TriageDecision decision) {
        dates.requireBetween("triagedOn", decision.triagedOn(), referral.getReceivedOn(), "the day the setting asked");
        boolean takenUp = decision.outcome().isTakenUp();
        if (takenUp && decision.discipline() == null) {
            throw new InvalidInputException("discipline", "choose the discipline that takes it up");
        }
        if (takenUp && (decision.sessionsAsked() == null || decision.sessionsAsked() < 1)) {
            throw new InvalidInputException("sessionsAsked", "give the sessions it is likely to need, at least 1");
        }
        if (!takenUp && (decision.discipline() != null || decision.sessionsAsked() != null)) {
            throw new InvalidInputException("discipline", "only goes with an outcome that a service takes up");
        }
        if (decision.answer() == null || decision.answer().isBlank()) {
            throw new InvalidInputException(
                    "answer", "enter the reply to the setting; a referral that is not accepted" + " needs its reason");
        }
        TriageProposal proposal = referral.getProposal();
        boolean differs = decision.priority() != proposal.priority() || decision.outcome() != proposal.outcome();
        if (differs
                && (decision.differsBecause() == null
                        || decision.differsBecause().isBlank())) {
            throw new InvalidInputException(
                    "differsBecause",
                    "say why you decide differently from the proposal (priority "
                            + proposal.priority().name().substring(1) + ", "
                            + proposal.outcome().words() + ")");
        }
    }

    /** Closes a referral that triage answered: nobody takes it up, and the setting has its answer. */
    public void answer(String reference) {
        EahReferral referral = work.toChange(reference);
        referral.answerAtTriage();
        work.note(referral, referral.getTriagedOn(), "CLOSED", "Answered at triage.");
        work.publish(new ReferralEnded(reference, ClosingOutcome.ANSWERED_AT_TRIAGE, referral.getClosedOn()));
    }
}
