package org.sendcasework.shared.web;

import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a form record's fields, read from its {@link Label}s. */
final class FieldLabels {

    /** With these a rule continues after the label; any other rule is a sentence already. */
    private static final Set<String> PREDICATES = Set.of(
            "must",
            "is",
            "are",
            "has",
            "have",
            "takes",
            "goes",
            "does",
            "do",
            "lacks",
            "covers",
            "contradicts",
            "cannot",
            "needs",
            "lies",
            "was",
            "were",
            "may",
            "already",
            "can");

    private final Class<?> form;

    FieldLabels(Class<?> form) {
        this.form = form;
    }

    /** The label of a field. */
    String label(String field) {
        return annotation(field).map(Label::value).orElse("");
    }

    /** The hint of a field with the most characters it takes. */
    String hint(String field) {
        String own = annotation(field).map(Label::hint).orElse("");
        int most = component(field)
                .map(component -> component.getAccessor().getAnnotation(Size.class))
                .map(Size::max)
                .orElse(Integer.MAX_VALUE);
        if (most == Integer.MAX_VALUE) {
            return own;
        }
        String length = "Up to " + String.format(Locale.UK, "%,d", most) + " characters";
        return own.isEmpty() ? length : own + (own.endsWith(".") ? " " : ". ") + length;
    }

    /** The field of the form that a service's rule is about, which may stand in a row: {@code risks[0].before}. */
    Optional<String> fieldOf(String nameInRule) {
        int row = nameInRule.indexOf('[');
        if (row > 0) {
            return fieldOf(nameInRule.substring(0, row)).map(rows -> rows + nameInRule.substring(row));
        }
        return components()
                .filter(component -> component.getName().equals(nameInRule)
                        || Optional.ofNullable(component.getAnnotation(Label.class))
                                .map(label -> Arrays.asList(label.rulesOf()).contains(nameInRule))
                                .orElse(false))
                .map(RecordComponent::getName)
                .findFirst();
    }

    /** The position of a field in the form; after all fields for a part of one or for null. */
    int place(String field) {
        List<String> names = components().map(RecordComponent::getName).toList();
        return names.contains(field) ? names.indexOf(field) : names.size();
    }

    /** The rule as a sentence, with the label where the rule continues after it. */
    String sentence(String field, String rule) {
        String label = field == null ? "" : label(field);
        String first = rule.split(" ", 2)[0];
        if (PREDICATES.contains(first)) {
            return (label.isEmpty() ? "This" : label) + " " + rule;
        }
        return rule.substring(0, 1).toUpperCase(Locale.UK) + rule.substring(1);
    }

    private Optional<Label> annotation(String field) {
        return component(field).map(component -> component.getAnnotation(Label.class));
    }

    private Optional<RecordComponent> component(String field) {
        return components()
                .filter(component -> component.getName().equals(field))
                .findFirst();
    }

    private Stream<RecordComponent> components() {
        return form.isRecord() ? Arrays.stream(form.getRecordComponents()) : Stream.empty();
    }
}
