package org.sendcasework.referral.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.WorkRecord;
import org.sendcasework.casefile.WorkReference;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.referral.EahReferral;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads what happened on referrals, also for the escalation of their dates. */
@Service
@Transactional
class EahNotes implements WorkRecord {

    private final EahNoteRepository notes;
    private final EahReferralRepository referrals;
    private final CurrentUser currentUser;
    private final Clock clock;

    EahNotes(EahNoteRepository notes, EahReferralRepository referrals, CurrentUser currentUser, Clock clock) {
        this.notes = notes;
        this.referrals = referrals;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    void add(EahReferral referral, LocalDate happenedOn, String kind, String text) {
        notes.save(new EahNote(referral, happenedOn, kind, text, currentUser.username(), clock.instant()));
    }

    @Transactional(readOnly = true)
    List<EahNote> of(EahReferral referral) {
        return notes.findByReferralIdOrderByRecordedAt(referral.getId());
    }

    @Override
    public boolean keeps(String reference) {
        return WorkReference.parse(reference)
                .filter(work -> work.kind().equals(EahReferrals.REFERRAL))
                .isPresent();
    }

    @Override
    public void note(String reference, String kind, String text) {
        referrals.findByReference(reference).ifPresent(referral -> add(referral, LocalDate.now(clock), kind, text));
    }

    @Override
    public String summary(String reference) {
        return referrals.findByReference(reference).map(EahTexts::subject).orElse("");
    }
}
