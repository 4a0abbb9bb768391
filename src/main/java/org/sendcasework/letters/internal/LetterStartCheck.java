package org.sendcasework.letters.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.letters.LetterField;

/**
 * Refuses, when the application starts, a template that lacks what the law demands, that tells somebody else what is the
 * family's alone, or whose frame does not say who sends it. Every edition is tried with made-up values.
 */
class LetterStartCheck {

    private static final Set<LetterField> ON_EACH = Set.of(
            LetterField.AUTHORITY,
            LetterField.AUTHORITY_ADDRESS,
            LetterField.AUTHORITY_PHONE,
            LetterField.OFFICER,
            LetterField.RECIPIENT,
            LetterField.DATE,
            LetterField.TITLE,
            LetterField.BODY,
            LetterField.CHILD,
            LetterField.REFERENCE);

    private final LetterTemplates templates;
    private final LetterText text;

    LetterStartCheck(LetterTemplates templates) {
        this.templates = templates;
        this.text = new LetterText(templates);
    }

    /** @throws IllegalStateException naming everything that is wrong */
    void require() {
        Set<String> wrong = new LinkedHashSet<>();
        Set<String> known = new HashSet<>();
        for (LetterContents.Row row : LetterContents.rows()) {
            String code = LetterTemplate.codeOf(row.notice(), row.reader());
            known.add(code);
            if (templates.editions(code).isEmpty()) {
                wrong.add(code + ": there is no template");
            } else {
                templates.turns().forEach(day -> wrong.addAll(faults(row, code, day)));
            }
        }
        templates.all().stream()
                .flatMap(List::stream)
                .map(LetterTemplate::code)
                .filter(code -> code.contains(".") && !known.contains(code))
                .forEach(code -> wrong.add(code + ": there is no such letter"));
        if (templates.editions(LetterText.FRAME).isEmpty()) {
            wrong.add("parts/" + LetterText.FRAME + ": there is no such part");
        } else {
            templates.editions(LetterText.FRAME).forEach(frame -> frameFaults(frame, wrong));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Letters that must not go as they are:\n" + String.join("\n", wrong));
        }
    }

    private void frameFaults(LetterTemplate frame, Set<String> wrong) {
        Set<LetterField> fields = text.fields(frame, frame.from());
        ON_EACH.stream()
                .filter(field -> !fields.contains(field))
                .sorted()
                .forEach(field -> wrong.add("parts/" + LetterText.FRAME + ": lacks " + field.words()));
    }

    private List<String> faults(LetterContents.Row row, String code, LocalDate day) {
        LetterTemplate template = templates.inUse(code, day).orElseThrow();
        List<String> faults = new ArrayList<>();
        if (template.title().isEmpty()) {
            faults.add(code + ": lacks a title");
        }
        Set<LetterField> fields = text.fields(template, day);
        if (!row.reader().isFamily()) {
            fields.stream()
                    .filter(LetterField::isFamilyOnly)
                    .forEach(field -> faults.add(code + ": says " + field.words() + ", which is for the family alone"));
        }
        if (templates.editions(LetterText.FRAME).isEmpty()) {
            return faults;
        }
        // With everything there is to say, and with nothing but what is demanded: no demand may hang on something else
        List.of(samples(), demanded(row)).forEach(values -> {
            String letter = text.framed(template.title(), text.body(template, day, values), day, values);
            text.missing(row, letter, day, values)
                    .forEach(demand -> faults.add(code + ": lacks " + demand.words() + " (" + row.source() + ")"));
        });
        return faults;
    }

    private static Map<LetterField, String> demanded(LetterContents.Row row) {
        Map<LetterField, String> values = samples();
        values.keySet()
                .removeIf(field -> !ON_EACH.contains(field)
                        && row.demands().stream()
                                .noneMatch(demand -> demand.fields().contains(field)));
        return values;
    }

    /** A made-up value for every field. */
    static Map<LetterField, String> samples() {
        Map<LetterField, String> samples = new EnumMap<>(LetterField.class);
        for (LetterField field : LetterField.values()) {
            samples.put(field, field.sample());
        }
        return samples;
    }
}
