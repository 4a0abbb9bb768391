package org.sendcasework.engine;

import java.util.Set;

/**
 * Tasks that are not offered to somebody although the groups would allow it, such as the review of one's own decision.
 * They are in no list of that person, cannot be opened, and cannot be done, whoever else the person is. The module that
 * owns the rule implements it; it holds for tasks of every deployed version of the model.
 */
public interface WithheldTasks {

    /** The id of the task in its model. */
    String taskKey();

    /** The variable of the process that tells one such task from another. */
    String variable();

    /** The values of that variable in the open tasks that are withheld from a user. */
    Set<String> withheldFrom(String username);

    /** What a person is told who opens such a task all the same. */
    String why();
}
