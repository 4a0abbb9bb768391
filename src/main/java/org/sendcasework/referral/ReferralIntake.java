package org.sendcasework.referral;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.Setting;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.referral.internal.EahReferralRepository;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.ReferralChecks;
import org.sendcasework.referral.internal.ReferralWork;
import org.sendcasework.referral.internal.SettingAsked;
import org.sendcasework.referral.internal.TriageProposals;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a setting asks, whichever way it came, and starts the work on it. */
@Service
@Transactional
public class ReferralIntake {

    private final ReferralWork work;
    private final EahReferralRepository rows;
    private final EahReferrals referrals;
    private final ReferralChecks checks;
    private final TriageProposals proposals;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;

    ReferralIntake(
            ReferralWork work,
            EahReferralRepository rows,
            EahReferrals referrals,
            ReferralChecks checks,
            TriageProposals proposals,
            DeadlineLedger ledger,
            RuntimeService runtime) {
        this.work = work;
        this.rows = rows;
        this.referrals = referrals;
        this.checks = checks;
        this.proposals = proposals;
        this.ledger = ledger;
        this.runtime = runtime;
    }

    /**
     * Records a referral, gives it a reference such as EAH-2026-000123 (the year being that of the day it was asked),
     * and opens the time for triage by the priority that the rules propose.
     *
     * @throws InvalidInputException if the setting is closed or unknown, or a child is named without consent
     */
    public EahReferral open(NewReferral asked) {
        Setting setting = checks.check(asked);
        boolean askedBefore = proposals.askedBefore(setting, asked);
        EahReferral opened = rows.save(new EahReferral(
                EahReferrals.reference(asked.receivedOn(), rows.nextNumber()),
                setting,
                asked,
                askedBefore,
                proposals.propose(setting, asked),
                work.officer(),
                work.now()));
        ledger.open(opened.getReference(), referrals.triageStandard(opened), asked.receivedOn());
        work.note(
                opened,
                asked.receivedOn(),
                "REFERRAL",
                "Asked by " + asked.askedBy() + ". Proposed: priority "
                        + opened.getProposal().priority().name().substring(1) + ", "
                        + opened.getProposal().outcome().words() + ", because "
                        + opened.getProposal().because() + ".");
        work.publish(new SettingAsked(opened.getReference(), setting.getUrn(), asked.receivedOn()));
        return opened;
    }

    /** Records a referral and starts its process: the way in for pages and programs. All of it happens or none. */
    public EahReferral register(NewReferral asked) {
        EahReferral opened = open(asked);
        runtime.createMessageCorrelation("eah-referral-recorded")
                .processInstanceBusinessKey(opened.getReference())
                .setVariables(Map.of(
                        "caseReference",
                        opened.getReference(),
                        "triageStandard",
                        referrals.triageStandard(opened).text()))
                .correlateStartMessage();
        return opened;
    }
}
