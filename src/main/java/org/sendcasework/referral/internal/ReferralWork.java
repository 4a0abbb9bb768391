package org.sendcasework.referral.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.shared.Dates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What nearly every step on a referral needs: the referral for a change, a line in its history, the day, the officer
 * and the event for other modules.
 */
@Component
public class ReferralWork {

    private final EahReferrals referrals;
    private final EahNotes notes;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    ReferralWork(
            EahReferrals referrals,
            EahNotes notes,
            CurrentUser currentUser,
            Dates dates,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.notes = notes;
        this.currentUser = currentUser;
        this.dates = dates;
        this.events = events;
    }

    /** The referral for a change, as {@link EahReferrals#toChange}. */
    public EahReferral toChange(String reference) {
        return referrals.toChange(reference);
    }

    public LocalDate today() {
        return dates.today();
    }

    public Instant now() {
        return dates.now();
    }

    /** The name of the account that acts. */
    public String officer() {
        return currentUser.username();
    }

    /** Adds a line to the history of a referral for something that happened on a day. */
    public void note(EahReferral referral, LocalDate happenedOn, String kind, String text) {
        notes.add(referral, happenedOn, kind, text);
    }

    /** Publishes to the other modules what happened; they hear it in the same transaction. */
    public void publish(Object event) {
        events.publishEvent(event);
    }
}
