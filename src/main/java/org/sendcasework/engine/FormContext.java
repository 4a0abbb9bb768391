package org.sendcasework.engine;

import java.util.function.Function;

/**
 * Which form is shown, and for what. {@code taskId} and {@code businessKey} are null on a start form.
 */
public record FormContext(String formId, String taskId, String businessKey, Function<String, Object> variables) {

    /** A variable that the task sees, or null. */
    public Object variable(String name) {
        return variables.apply(name);
    }
}
