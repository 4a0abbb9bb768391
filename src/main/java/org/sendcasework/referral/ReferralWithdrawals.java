package org.sendcasework.referral;

import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.referral.internal.ReferralEnded;
import org.sendcasework.referral.internal.ReferralWork;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Inputs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a referral that the setting or the family no longer wants. */
@Service
@Transactional
public class ReferralWithdrawals {

    private static final int LONGEST_TEXT = 4000;

    private final ReferralWork work;
    private final DeadlineLedger ledger;
    private final Capacity capacity;
    private final RuntimeService runtime;
    private final Dates dates;

    ReferralWithdrawals(
            ReferralWork work, DeadlineLedger ledger, Capacity capacity, RuntimeService runtime, Dates dates) {
        this.work = work;
        this.ledger = ledger;
        this.capacity = capacity;
        this.runtime = runtime;
        this.dates = dates;
    }

    /**
     * Ends an open referral because the setting or the family withdrew: its deadlines lapse and its process ends.
     *
     * @param version the version the officer saw; another one is a conflict
     */
    public void withdraw(String reference, LocalDate on, String why, Integer version) {
        EahReferral referral = work.toChange(reference);
        ConflictException.unlessSame(version, referral.getVersion());
        dates.requireBetween("on", on, referral.getReceivedOn(), "the day the setting asked");
        end(referral, on, why);
    }

    /**
     * The family withdrew its consent to name the child: name and date of birth are out of sight from now on, also on a
     * referral that has ended. An open one ends, because nobody may work for a child without consent.
     *
     * @param version the version the officer saw; another one is a conflict
     * @throws ConflictException if no child is named, or the consent was withdrawn before
     */
    public void withdrawConsent(String reference, LocalDate on, String why, Integer version) {
        EahReferral referral = work.toChange(reference);
        ConflictException.unlessSame(version, referral.getVersion());
        dates.requireBetween("on", on, referral.getReceivedOn(), "the day the setting asked");
        String said = Inputs.text("reason", why, LONGEST_TEXT);
        referral.withdrawConsent(on);
        work.note(referral, on, "CONSENT_WITHDRAWN", "The family withdrew its consent to name the child. " + said);
        if (referral.getStatus().isOpen()) {
            end(referral, on, said);
        }
    }

    private void end(EahReferral referral, LocalDate on, String why) {
        String reference = referral.getReference();
        referral.withdraw(on, Inputs.text("reason", why, LONGEST_TEXT));
        ledger.lapseAll(reference, on, "Referral withdrawn");
        capacity.release(reference, on);
        work.note(referral, on, "WITHDRAWN", "Withdrawn. " + why);
        work.publish(new ReferralEnded(reference, ClosingOutcome.WITHDRAWN, on));
        runtime.createMessageCorrelation("eah-referral-withdrawn")
                .processInstanceBusinessKey(reference)
                .correlate();
    }
}
