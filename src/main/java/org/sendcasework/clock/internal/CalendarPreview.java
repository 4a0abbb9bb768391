package org.sendcasework.clock.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.sendcasework.clock.DeadlineMoved;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Shows what a change of the calendar would do, by doing it in a separate transaction that is always rolled back. So it
 * shows exactly what the change itself will do, refusals included.
 */
@Component
public class CalendarPreview {

    private static final String REASON = "Preview";

    private final BankHolidays bankHolidays;
    private final MovedDeadlines movedDeadlines;
    private final TransactionTemplate transaction;

    CalendarPreview(BankHolidays bankHolidays, MovedDeadlines movedDeadlines, PlatformTransactionManager transactions) {
        this.bankHolidays = bankHolidays;
        this.movedDeadlines = movedDeadlines;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What a change would do.
     *
     * @param moved every deadline that would move to another day
     */
    public record Outcome(CalendarEffect effect, List<DeadlineMoved> moved) {

        /** How many cases have a deadline that would move. */
        public long cases() {
            return moved.stream().map(DeadlineMoved::caseReference).distinct().count();
        }
    }

    /**
     * Tries a change and takes it back.
     *
     * @throws org.sendcasework.shared.InvalidInputException as the change itself would
     * @throws org.sendcasework.shared.ConflictException as the change itself would
     */
    public Outcome of(BankHolidayChange change) {
        AtomicReference<CalendarEffect> effect = new AtomicReference<>();
        List<DeadlineMoved> moved = movedDeadlines.during(() -> transaction.executeWithoutResult(status -> {
            effect.set(bankHolidays.apply(change, REASON));
            status.setRollbackOnly();
        }));
        return new Outcome(effect.get(), List.copyOf(moved));
    }
}
