package org.sendcasework.engine.internal;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * Someone else completed or changed the task or its case in the meantime; nothing was changed. Tasklist answers 409.
 */
public class TaskConflictException extends RestException {

    static final String ALREADY_DONE =
            "This task was already completed or is no longer there. Refresh your list; the case file shows what happened.";
    static final String CHANGED =
            "Someone else changed this case at the same moment. Your change was not saved. Open the task again and repeat.";

    static final String CLAIMED = "Someone else has claimed this task. Refresh your list and choose another.";
    static final String SUSPENDED =
            "This case is suspended. Your change was not saved. Ask an administrator to resume it, then repeat.";

    TaskConflictException(String message, Exception cause) {
        super(Status.CONFLICT, cause, message);
    }

    TaskConflictException(String message) {
        super(Status.CONFLICT, message);
    }
}
