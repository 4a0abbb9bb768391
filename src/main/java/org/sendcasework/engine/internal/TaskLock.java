package org.sendcasework.engine.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Lets the second of two who submit one task wait for the first. Without it the second may read the task before and
 * its execution after the first commits, and gets an engine fault instead of an answer.
 */
final class TaskLock {

    private static final String LOCK = "select ID_ from ACT_RU_TASK where ID_ = ? for update";

    private TaskLock() {}

    /** Holds the task's row until the transaction ends. A task that does not exist is for the caller to notice. */
    static void take(CommandContext context, String taskId) {
        try (PreparedStatement statement =
                context.getDbSqlSession().getSqlSession().getConnection().prepareStatement(LOCK)) {
            statement.setString(1, taskId);
            statement.executeQuery();
        } catch (SQLException e) {
            throw new ProcessEngineException("Cannot lock task " + taskId, e);
        }
    }
}
