package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.referral.internal.Booking;
import org.sendcasework.referral.internal.EahSessionRepository;
import org.sendcasework.referral.internal.ReferralEnded;
import org.sendcasework.referral.internal.ReferralStatus;
import org.sendcasework.referral.internal.ReferralWork;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work of a service with a setting: first contact, visits and sessions, follow-up on the impact, and the close. */
@Service
@Transactional
public class EahWork {

    static final RuleCode WORK = new RuleCode("EAH-WORK-12W");
    static final RuleCode FOLLOW_UP = new RuleCode("EAH-FOLLOW-UP-6W");
    static final RuleCode CLOSE = new RuleCode("EAH-CLOSE-10D");

    private final ReferralWork work;
    private final EahSessionRepository sessions;
    private final Capacity capacity;
    private final DeadlineLedger ledger;
    private final Dates dates;

    EahWork(ReferralWork work, EahSessionRepository sessions, Capacity capacity, DeadlineLedger ledger, Dates dates) {
        this.work = work;
        this.sessions = sessions;
        this.capacity = capacity;
        this.ledger = ledger;
        this.dates = dates;
    }

    /** Records the first contact with the setting, which ends the time that runs from triage. */
    public void contact(String reference, LocalDate on, String agreed) {
        EahReferral referral = work.toChange(reference);
        dates.requireBetween("contactOn", on, referral.getTriagedOn(), "the day of triage");
        referral.contact(on);
        ledger.meet(reference, referral.getContactStandard(), on);
        ledger.open(reference, WORK, on);
        work.note(referral, on, "FIRST_CONTACT", "First contact. " + agreed);
    }

    /**
     * Logs a visit or session. What goes beyond the sessions booked so far is booked in the week it was held, so that
     * the pool stays true.
     *
     * @param finished whether it was the last
     * @throws InvalidInputException if that week has less left than the session took
     */
    public void log(String reference, WorkDone done, boolean finished) {
        EahReferral referral = work.toChange(reference);
        if (referral.getStatus() != ReferralStatus.WORKING) {
            throw new ConflictException("The work on this referral is already finished. Refresh your list.");
        }
        dates.requireBetween("heldOn", done.heldOn(), referral.getFirstContactOn(), "the first contact");
        List<EahSession> before = sessions.findByReferralIdOrderByHeldOn(referral.getId());
        int used = before.stream().mapToInt(EahSession::getSessions).sum() + done.sessions();
        int beyond = used - capacity.bookedFor(reference);
        if (beyond > 0) {
            capacity.book(
                    Capacity.weekOf(done.heldOn()),
                    referral.getDiscipline(),
                    referral.getSetting().getLocality(),
                    beyond,
                    Booking.Purpose.EXPERTS_AT_HAND,
                    reference);
        }
        EahSession logged = sessions.save(new EahSession(referral, done, work.officer(), work.now()));
        work.note(
                referral,
                done.heldOn(),
                "WORK",
                logged.getKind().words() + ", " + done.sessions()
                        + (done.sessions() == 1 ? " session. " : " sessions. ") + done.summary());
        if (finished) {
            LocalDate last = before.stream()
                    .map(EahSession::getHeldOn)
                    .reduce(done.heldOn(), (one, other) -> one.isAfter(other) ? one : other);
            referral.finishWork(last);
            ledger.meet(reference, WORK, last);
            ledger.open(reference, FOLLOW_UP, last);
        }
    }

    /** Records what the work changed. */
    public void followUp(String reference, LocalDate on, Impact impact, String text) {
        EahReferral referral = work.toChange(reference);
        dates.requireBetween("followedUpOn", on, referral.getWorkFinishedOn(), "the last session");
        referral.followUp(on, impact, text);
        ledger.meet(reference, FOLLOW_UP, on);
        ledger.open(reference, CLOSE, on);
        work.note(referral, on, "FOLLOW_UP", impact.words() + ". " + text);
    }

    /**
     * Closes a referral.
     *
     * @throws InvalidInputException if it is escalated without saying where to, or a family is asked though no child
     *     was named
     */
    public void close(String reference, Closing closing) {
        EahReferral referral = work.toChange(reference);
        dates.requireBetween("closedOn", closing.closedOn(), referral.getFollowedUpOn(), "the follow-up");
        boolean escalated = closing.outcome() == ClosingOutcome.ESCALATED;
        if (escalated != (closing.escalatedTo() != null)) {
            throw new InvalidInputException("escalatedTo", "say where to when it is escalated, and only then");
        }
        if (referral.getSubject() != ReferralSubject.CHILD && closing.family() != Satisfaction.NOT_ASKED) {
            throw new InvalidInputException(
                    "familySatisfaction", "no child was named, so no family was asked: choose Not asked");
        }
        referral.close(closing);
        ledger.meet(reference, CLOSE, closing.closedOn());
        work.note(
                referral,
                closing.closedOn(),
                "CLOSED",
                closing.outcome().words()
                        + (escalated ? ": " + closing.escalatedTo().words() : "") + ". " + closing.summary());
        work.publish(new ReferralEnded(reference, closing.outcome(), closing.closedOn()));
    }

    /** The visits and sessions of a referral, by day. */
    @Transactional(readOnly = true)
    public List<EahSession> of(EahReferral referral) {
        return sessions.findByReferralIdOrderByHeldOn(referral.getId());
    }
}
