package org.sendcasework.clock.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one-off days as an immutable picture in memory, since deadlines are counted day by day. A change on this node
 * counts for others from its commit on, and for its own transaction at once; a change on another node within a minute.
 */
@Component
class OneOffDays {

    private static final long OLDEST_NANOS = Duration.ofSeconds(60).toNanos();

    /** A bank holiday more than the rule gives, or one less. */
    record OneOff(boolean added, String name) {}

    private record Picture(Map<LocalDate, OneOff> days, long takenAt) {}

    private final JdbcClient jdbc;
    private final LongSupplier nanoTime;
    private final Object guard = new Object();
    private int changes;
    private volatile Picture picture;

    @Autowired
    OneOffDays(JdbcClient jdbc) {
        this(jdbc, System::nanoTime);
    }

    OneOffDays(JdbcClient jdbc, LongSupplier nanoTime) {
        this.jdbc = jdbc;
        this.nanoTime = nanoTime;
    }

    /** The one-off days that count here and now. */
    Map<LocalDate, OneOff> current() {
        @SuppressWarnings("unchecked")
        Map<LocalDate, OneOff> ofThisTransaction =
                (Map<LocalDate, OneOff>) TransactionSynchronizationManager.getResource(this);
        if (ofThisTransaction != null) {
            return ofThisTransaction;
        }
        Picture taken = picture;
        return taken != null && nanoTime.getAsLong() - taken.takenAt() < OLDEST_NANOS ? taken.days() : takeAgain();
    }

    private Map<LocalDate, OneOff> takeAgain() {
        int before = changes();
        Picture taken = new Picture(read(), nanoTime.getAsLong());
        synchronized (guard) {
            // A change that was committed while we read makes our picture one of yesterday
            if (changes == before) {
                picture = taken;
            }
        }
        return taken.days();
    }

    private int changes() {
        synchronized (guard) {
            return changes;
        }
    }

    /** Notes that this transaction has written one-off days. It sees them from now on, others after its commit. */
    void changedInThisTransaction() {
        boolean first = TransactionSynchronizationManager.unbindResourceIfPossible(this) == null;
        TransactionSynchronizationManager.bindResource(this, read());
        if (first) {
            TransactionSynchronizationManager.registerSynchronization(new EndOfChange());
        }
    }

    // Plain SQL, so that looking up a day never makes a caller's entities go to the database
    private Map<LocalDate, OneOff> read() {
        return jdbc.sql("select day, kind, name from calendar_day").query().listOfRows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> ((java.sql.Date) row.get("day")).toLocalDate(),
                        row -> new OneOff("ADDED".equals(row.get("kind")), (String) row.get("name"))));
    }

    private class EndOfChange implements TransactionSynchronization {

        private Object suspended;

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResource(OneOffDays.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OneOffDays.this, suspended);
        }

        @Override
        public void afterCommit() {
            synchronized (guard) {
                changes++;
                picture = null;
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OneOffDays.this);
        }
    }
}
