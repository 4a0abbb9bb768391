package org.sendcasework.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What a person submitted, already checked against the form. The values live only within the transaction: they are
 * transient and never reach the engine's tables.
 */
public final class SubmittedForm {

    private final VariableScope scope;

    private SubmittedForm(VariableScope scope) {
        this.scope = scope;
    }

    /** The form whose submission is being worked on in this scope. */
    public static SubmittedForm of(VariableScope scope) {
        return new SubmittedForm(scope);
    }

    /** The text, or null when the field was left empty. */
    public String text(String key) {
        Object value = scope.getVariable(key);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    /** The date, or null when the field was left empty. */
    public LocalDate date(String key) {
        String text = text(key);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The number, or null when the field was left empty. */
    public BigDecimal number(String key) {
        Object value = scope.getVariable(key);
        return value instanceof Number number ? BigDecimal.valueOf(number.doubleValue()) : null;
    }

    /** Whether a box was ticked. */
    public boolean flag(String key) {
        return Boolean.TRUE.equals(scope.getVariable(key));
    }

    /** The whole number, or null when the field was left empty. */
    public Integer wholeNumber(String key) {
        return scope.getVariable(key) instanceof Number number ? number.intValue() : null;
    }

    /** The codes chosen in a list of several; empty when none was. */
    public List<String> options(String key) {
        String text = text(key);
        return text == null ? List.of() : Arrays.asList(text.split(","));
    }
}
