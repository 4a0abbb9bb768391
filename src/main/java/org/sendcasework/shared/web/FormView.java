package org.sendcasework.shared.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.sendcasework.shared.PlainText;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** A form as the fragments show it: label, hint, what was typed and what is wrong, field by field. */
public final class FormView {

    private final String name;
    private final Object form;
    private final Errors errors;
    private final FieldLabels labels;

    /**
     * @param name the name of the form in the model
     * @param errors what is wrong with it; null before it was sent
     */
    FormView(String name, Object form, Errors errors) {
        this.name = name;
        this.form = Objects.requireNonNull(form, () -> "The model lacks the form " + name);
        this.errors = errors;
        this.labels = new FieldLabels(form.getClass());
    }

    /**
     * One line of the error summary.
     *
     * @param href where the line leads; null if it is about the form as a whole
     * @param path the page as it is now, where somebody else changed it; else null
     */
    public record Line(String text, String href, String path) {}

    /** The id of a field on the page. */
    public String id(String field) {
        return FormViews.MAIN.equals(name) ? field : name + "-" + field;
    }

    /** The label, or what the page says instead of it. */
    public String label(String field, String instead) {
        return instead == null ? labels.label(field) : instead;
    }

    /** The hint with the length, or what the page says instead of it; empty for none. */
    public String hint(String field, String instead) {
        return instead == null ? labels.hint(field) : instead;
    }

    /** The hint of a date, which shows how to type one if the record says nothing else. */
    public String dateHint(String field, String instead) {
        String hint = hint(field, instead);
        return hint.isEmpty() ? "For example, 27 3 2027" : hint;
    }

    /** The ids of hint and error, by which the field is described; null if it has neither. */
    public String notes(String field, String hintInstead) {
        String ofHint = hint(field, hintInstead).isEmpty() ? "" : id(field) + "-hint";
        String ofError = error(field) == null ? "" : id(field) + "-error";
        String both = (ofHint + " " + ofError).strip();
        return both.isEmpty() ? null : both;
    }

    /** What the field holds: what was typed, or what it starts with. */
    public Object value(String field) {
        Object typed = errors == null ? null : errors.getFieldError(field);
        if (typed instanceof FieldError error && error.isBindingFailure()) {
            return error.getRejectedValue();
        }
        return new BeanWrapperImpl(form).getPropertyValue(field);
    }

    /** Whether a choice is made. */
    public boolean isChosen(String field, String choice) {
        Object value = value(field);
        if (value instanceof Collection<?> several) {
            return several.stream().anyMatch(each -> choice.equals(String.valueOf(each)));
        }
        return value != null && choice.equals(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    /** What is wrong with a field, as a sentence; null if nothing is. */
    public String error(String field) {
        if (errors == null) {
            return null;
        }
        FieldError error = errors.getFieldError(field);
        return error == null ? null : labels.sentence(field, rule(error));
    }

    /** Everything that is wrong, in the order of the form's fields. */
    public List<Line> lines() {
        return errors == null
                ? List.of()
                : errors.getAllErrors().stream()
                        .sorted(Comparator.comparing(this::place))
                        .map(this::line)
                        .toList();
    }

    private int place(ObjectError error) {
        return labels.place(error instanceof FieldError field ? field.getField() : null);
    }

    private Line line(ObjectError error) {
        if (error instanceof FieldError ofField) {
            String field = ofField.getField();
            String first = value(field) instanceof DateInput ? "-day" : "";
            return new Line(labels.sentence(field, rule(error)), "#" + id(field) + first, null);
        }
        Object[] arguments = error.getArguments();
        boolean conflict = FormSubmission.CONFLICT.equals(error.getCode());
        String path = conflict && arguments != null ? arguments[0].toString() : null;
        return new Line(labels.sentence(null, rule(error)), null, path);
    }

    private static String rule(ObjectError error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return field.getRejectedValue() instanceof String typed && !PlainText.isPlain(typed)
                    ? PlainText.RULE
                    : "is not in the required format";
        }
        return String.valueOf(error.getDefaultMessage());
    }
}
