package org.sendcasework.demo;

import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Spares the thousands of transactions of a journey in time their wait for the disk. The database still writes them in
 * their order, and the clock's own record at the end waits for all of them: what a crash on the way can lose is the last
 * part of a journey that had not arrived.
 */
@Component
@OnlyInDemonstration
class DemonstrationCommits implements TransactionExecutionListener {

    private final ThreadLocal<Boolean> travelling = ThreadLocal.withInitial(() -> false);
    private final JdbcClient jdbc;

    DemonstrationCommits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does the work of a journey in the calling thread. */
    int unwaited(IntSupplier journey) {
        travelling.set(true);
        try {
            return journey.getAsInt();
        } finally {
            travelling.remove();
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (failure == null && travelling.get() && !transaction.isReadOnly()) {
            jdbc.sql("set local synchronous_commit = off").update();
        }
    }
}
