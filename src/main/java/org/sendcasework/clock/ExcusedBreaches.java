package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.clock.internal.BreachExcused;
import org.sendcasework.clock.internal.ExceptionWithdrawn;
import org.sendcasework.clock.internal.ExcusedBreachRepository;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the exceptions that excuse missed dates. It knows which grounds the law gives each deadline and how long a fact
 * must last; whether the fact is true is checked by the module that knows the case.
 */
@Service
@Transactional
public class ExcusedBreaches {

    private static final int DAYS_OF_WEEK = 7;

    private final ExcusedBreachRepository breaches;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    ExcusedBreaches(
            ExcusedBreachRepository breaches,
            DeadlineLedger ledger,
            CurrentUser currentUser,
            Dates dates,
            ApplicationEventPublisher events) {
        this.breaches = breaches;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.dates = dates;
        this.events = events;
    }

    /**
     * Records an exception. The date of the deadline does not move.
     *
     * @throws InvalidInputException if the deadline does not know the ground, the fact is too short, or it does not lie
     *     in the time from the trigger to the last day
     * @throws ConflictException if the deadline no longer applies or was met in time, or this ground is recorded for it
     *     already
     */
    public ExcusedBreach record(UUID deadlineId, ExceptionClaim claim) {
        Deadline deadline = ledger.byId(deadlineId);
        requireGround(ledger.ruleOf(deadline), claim.ground());
        if (deadline.getStatus() == Deadline.Status.LAPSED) {
            throw new ConflictException("This date no longer applies, so there is nothing to excuse.");
        }
        if (deadline.getStatus() == Deadline.Status.MET && !deadline.isMetLate()) {
            throw new ConflictException("This was done in time, so there is nothing to excuse.");
        }
        dates.requireNotInFuture("decidedOn", claim.decidedOn());
        requireFact(deadline, claim);
        if (breaches.existsByDeadlineIdAndGroundAndWithdrawnOnIsNull(deadlineId, claim.ground())) {
            throw new ConflictException(
                    "This ground is already recorded for this date. To change what is recorded, withdraw it first.");
        }
        ExcusedBreach breach = breaches.save(new ExcusedBreach(deadline, claim, currentUser.username(), dates.now()));
        events.publishEvent(new BreachExcused(
                deadlineId, deadline.getCaseReference(), deadline.getRuleCode(), claim.ground(), claim.decidedOn()));
        return breach;
    }

    private static void requireGround(StatutoryRule rule, ExceptionGround ground) {
        ExceptionSet set = rule.exceptionSet();
        if (set.grounds().isEmpty()) {
            throw new InvalidInputException(
                    "ground", "there is no exception in law to this deadline (" + rule.regulation() + ")");
        }
        if (!set.grounds().contains(ground)) {
            throw new InvalidInputException(
                    "ground", "is not among those of " + set.regulation() + ", which apply to this deadline");
        }
    }

    private static void requireFact(Deadline deadline, ExceptionClaim claim) {
        if (claim.factTo().isBefore(claim.factFrom())) {
            throw new InvalidInputException("factTo", "must not be before the first day");
        }
        if (claim.ground().fact() == ExceptionGround.Fact.CLOSURE) {
            return;
        }
        LocalDate from = later(claim.factFrom(), deadline.getTriggerDate());
        LocalDate to = claim.factTo().isBefore(deadline.getDueDate()) ? claim.factTo() : deadline.getDueDate();
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        if (days < 1) {
            throw new InvalidInputException(
                    "factFrom",
                    "must be within the time that the deadline runs (" + Texts.date(deadline.getTriggerDate()) + " to "
                            + Texts.date(deadline.getDueDate()) + ")");
        }
        int least = claim.ground().leastWeeks() * DAYS_OF_WEEK;
        if (days < least) {
            throw new InvalidInputException(
                    "factTo",
                    "the absence must last at least " + claim.ground().leastWeeks()
                            + " weeks without a break while the deadline runs; these are " + days + " days");
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Withdraws an exception that was recorded wrongly. It stays in the file, but excuses nothing any more.
     *
     * @param version the version the officer saw; another one is a conflict
     */
    public void withdraw(UUID id, String reason, Integer version) {
        ExcusedBreach breach =
                breaches.findById(id).orElseThrow(() -> new NotFoundException("There is no such exception."));
        if (breach.isWithdrawn()) {
            throw ConflictException.changed();
        }
        ConflictException.unlessSame(version, breach.getVersion());
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "Enter why it was recorded wrongly");
        }
        breach.withdraw(dates.today(), currentUser.username(), reason.strip());
        events.publishEvent(new ExceptionWithdrawn(
                breach.getDeadlineId(), breach.getCaseReference(), breach.getRuleCode(), breach.getGround()));
    }

    /** Every exception of a case, the withdrawn ones included, oldest first. */
    @Transactional(readOnly = true)
    public List<ExcusedBreach> of(String caseReference) {
        return breaches.findByCaseReferenceOrderByRecordedAt(caseReference);
    }
}
