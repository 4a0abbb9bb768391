package org.sendcasework.referral.internal;

import java.util.Arrays;
import java.util.List;
import org.sendcasework.casefile.Setting;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.SettingProfile;
import org.sendcasework.referral.TriageProposal;
import org.springframework.stereotype.Component;

/** What triage is proposed for a referral, and whether the setting asked for the same before. */
@Component
public class TriageProposals {

    /** How far back an earlier referral of the same setting and need counts as a repeat, in months. */
    private static final int REPEAT_MONTHS = 6;

    private final EahReferralRepository referrals;
    private final SettingProfileRepository profiles;
    private final TriageRules rules;

    TriageProposals(EahReferralRepository referrals, SettingProfileRepository profiles, TriageRules rules) {
        this.referrals = referrals;
        this.profiles = profiles;
        this.rules = rules;
    }

    /** Whether the setting asked for help with the same need in the months before. */
    public boolean askedBefore(Setting setting, NewReferral asked) {
        return referrals.existsBySettingIdAndNeedAndReceivedOnBetween(
                setting.getId(), asked.need(), asked.receivedOn().minusMonths(REPEAT_MONTHS), asked.receivedOn());
    }

    /**
     * Whether the setting had help with the same need in the months before. A request that still waits, or was withdrawn,
     * has helped nobody yet: a second one beside it is no more urgent than the first.
     */
    private boolean helpedBefore(Setting setting, NewReferral asked) {
        List<ReferralStatus> helped = Arrays.stream(ReferralStatus.values())
                .filter(ReferralStatus::hasHelped)
                .toList();
        return referrals.existsBySettingIdAndNeedAndStatusInAndReceivedOnBetween(
                setting.getId(),
                asked.need(),
                helped,
                asked.receivedOn().minusMonths(REPEAT_MONTHS),
                asked.receivedOn());
    }

    /** What the rules propose for what the setting asks, given the needs among its pupils and the help it had. */
    public TriageProposal propose(Setting setting, NewReferral asked) {
        int needIndex = profiles.findById(setting.getUrn())
                .map(SettingProfile::getNeedIndex)
                .orElse(0);
        return rules.propose(asked.subject(), asked.situation(), asked.need(), helpedBefore(setting, asked), needIndex);
    }
}
