package org.sendcasework.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What a person submitted, already checked against the form. The values live only within the transaction: they are
 * transient and never reach the engine's tables.
 *
 * <p>Asking for a key that the form does not have is a fault of the program and is refused, so that a misspelt key can
 * never pass for a field that was left empty. Where one piece of code serves forms with different fields, or a field is
 * newer than forms that running cases still hold, it says so with {@link #ifAsked()}.
 */
public final class SubmittedForm {

    private final VariableScope scope;
    private final boolean strict;

    private SubmittedForm(VariableScope scope, boolean strict) {
        this.scope = scope;
        this.strict = strict;
    }

    /** The form whose submission is being worked on in this scope. */
    public static SubmittedForm of(VariableScope scope) {
        return new SubmittedForm(scope, true);
    }

    /** The same form, for which a field that it does not have counts as left empty. */
    public SubmittedForm ifAsked() {
        return new SubmittedForm(scope, false);
    }

    /** Whether the form that was submitted has this field; forms of running cases lack the newer ones. */
    public boolean asks(String key) {
        TypedValue value = scope.getVariableTyped(key);
        return value != null && value.isTransient();
    }

    /** The text, or null when the field was left empty. */
    public String text(String key) {
        Object value = value(key);
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
        return value(key) instanceof Number number ? BigDecimal.valueOf(number.doubleValue()) : null;
    }

    /** Whether a box was ticked. */
    public boolean flag(String key) {
        return Boolean.TRUE.equals(value(key));
    }

    /** What a box that was ticked says, in the words of the form that the person saw; null when it was not ticked. */
    public String confirmation(String key) {
        return flag(key) ? String.valueOf(scope.getVariable(wordsOf(key))) : null;
    }

    /** Under which name the words of a ticked box are handed on with its value. */
    static String wordsOf(String key) {
        return "words of " + key;
    }

    /** The whole number, or null when the field was left empty. */
    public Integer wholeNumber(String key) {
        return value(key) instanceof Number number ? number.intValue() : null;
    }

    /** The codes chosen in a list of several; empty when none was. */
    public List<String> options(String key) {
        String text = text(key);
        return text == null ? List.of() : Arrays.asList(text.split(","));
    }

    /** The check leaves a transient value for each field of the form, null where it was left empty or hidden. */
    private Object value(String key) {
        TypedValue value = scope.getVariableTyped(key);
        if (value != null && value.isTransient()) {
            return value.getValue();
        }
        if (strict) {
            throw new IllegalStateException("The form that was submitted has no field " + key + ".");
        }
        return null;
    }
}
