package org.sendcasework.referral.internal;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.WorkKind;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.ServiceStandards;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds referrals, and the time in which each is to be triaged. */
@Service("eahReferralService")
@Transactional
public class EahReferrals {

    /** The references of referrals. */
    static final WorkKind REFERRAL = new WorkKind("EAH");

    private final EahReferralRepository referrals;
    private final ServiceStandards standards;
    private final EahNotes notes;

    EahReferrals(EahReferralRepository referrals, ServiceStandards standards, EahNotes notes) {
        this.referrals = referrals;
        this.standards = standards;
        this.notes = notes;
    }

    /** The referral, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public EahReferral byReference(String reference) {
        return referrals
                .findByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no referral " + reference + "."));
    }

    /** The referral for a change; its version shows whether someone else changed it at the same time. */
    EahReferral toChange(String reference) {
        return referrals
                .findWithLockByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no referral " + reference + "."));
    }

    /** The code of the deadline in which a referral is to be triaged: that of the priority proposed for it. */
    @Transactional(readOnly = true)
    public RuleCode triageStandard(EahReferral referral) {
        return standards
                .ofTriage(referral.getProposal().priority(), referral.getReceivedOn())
                .code();
    }

    /** What happened on a referral, oldest first. */
    @Transactional(readOnly = true)
    public List<EahNote> history(EahReferral referral) {
        return notes.of(referral);
    }

    public static String reference(LocalDate receivedOn, long number) {
        return REFERRAL.numbered(receivedOn.getYear(), number).text();
    }
}
