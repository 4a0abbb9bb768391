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
