package org.sendcasework.referral.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOpened;
import org.sendcasework.casefile.NeedsRecorded;
import org.sendcasework.casefile.Person;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.Need;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices when a request for an EHC needs assessment follows a referral: for the same child whenever it comes, for the
 * same setting and need within a year. It counts what happened; it says nothing about why.
 */
@Service
@Transactional
public class LookAhead {

    /** How long after a referral a request of the same setting and need is taken to follow it, in months. */
    private static final int MONTHS = 12;

    private final EahReferralRepository referrals;
    private final LaterRequestRepository later;
    private final CaseFiles caseFiles;
    private final EahNotes notes;

    LookAhead(EahReferralRepository referrals, LaterRequestRepository later, CaseFiles caseFiles, EahNotes notes) {
        this.referrals = referrals;
        this.later = later;
        this.caseFiles = caseFiles;
        this.notes = notes;
    }

    @EventListener
    void on(CaseOpened opened) {
        CaseFile caseFile = caseFiles.byReference(opened.caseReference());
        Person child = caseFile.getPerson();
        referrals
                .ofChild(child.getFamilyName(), child.getDateOfBirth(), caseFile.getDateReceived())
                .forEach(referral -> notice(referral, caseFile, LaterRequest.Match.SAME_CHILD));
    }

    /** The need of a case is known once the request was looked at, sometimes days after it came. */
    @EventListener
    void on(NeedsRecorded recorded) {
        CaseFile caseFile = caseFiles.byReference(recorded.caseReference());
        String need = caseFile.getPerson().getPrimaryNeed();
        if (caseFile.getSetting() == null || need == null) {
            return;
        }
        LocalDate received = caseFile.getDateReceived();
        Arrays.stream(Need.values())
                .filter(known -> known.name().equals(need))
                .flatMap(known -> referrals
                        .ofSettingAndNeed(caseFile.getSetting().getUrn(), known, received.minusMonths(MONTHS), received)
                        .stream())
                .forEach(referral -> notice(referral, caseFile, LaterRequest.Match.SAME_SETTING_AND_NEED));
    }

    private void notice(EahReferral referral, CaseFile caseFile, LaterRequest.Match match) {
        if (later.existsByReferralIdAndCaseReference(referral.getId(), caseFile.getReference())) {
            return;
        }
        later.save(new LaterRequest(referral, caseFile.getReference(), match, caseFile.getDateReceived()));
        notes.add(
                referral,
                caseFile.getDateReceived(),
                "LATER_REQUEST",
                "A request for an EHC needs assessment followed ("
                        + match.words().toLowerCase(java.util.Locale.UK) + ").");
    }

    /** The requests that followed a referral. */
    @Transactional(readOnly = true)
    public List<LaterRequest> after(EahReferral referral) {
        return later.findByReferralIdOrderByRequestedOn(referral.getId());
    }
}
