package org.sendcasework.letters.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.letters.LetterField;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;

/** Writes a letter from its template and says what of the law's demands is not in it. */
@Component
public class LetterText {

    /** The part around every letter: letterhead, recipient, title, and who signs. */
    static final String FRAME = "letter";

    private final LetterTemplates templates;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterText(LetterTemplates templates) {
        this.templates = templates;
        engine.setTemplateResolver(new EditionResolver(templates));
    }

    /** The letter without its frame. */
    public String body(LetterTemplate template, LocalDate day, Map<LetterField, String> values) {
        return write(template.code(), day, values);
    }

    /** The whole letter around a body. */
    public String framed(String title, String body, LocalDate day, Map<LetterField, String> values) {
        Map<LetterField, String> all = new HashMap<>(values);
        all.put(LetterField.TITLE, title);
        all.put(LetterField.BODY, body);
        return write(FRAME, day, all);
    }

    private String write(String code, LocalDate day, Map<LetterField, String> values) {
        Context context = new Context();
        values.forEach((field, value) -> context.setVariable(field.placeholder(), value));
        TemplateSpec template =
                new TemplateSpec(code, null, TemplateMode.TEXT, Map.of(EditionResolver.DAY, (Object) day));
        return tidy(engine.process(template, context));
    }

    /** What is left out leaves no gap. */
    private static String tidy(String text) {
        return text.lines()
                        .map(String::stripTrailing)
                        .reduce(
                                "",
                                (before, line) ->
                                        line.isEmpty() && before.endsWith("\n\n") ? before : before + line + "\n")
                        .strip()
                + "\n";
    }

    /** What the letter lacks of what the law demands. */
    public List<Demand> missing(LetterContents.Row row, String letter, LocalDate day, Map<LetterField, String> values) {
        String words = plain(letter);
        return row.demands().stream()
                .filter(demand -> !isIn(demand, words, day, values))
                .toList();
    }

    private boolean isIn(Demand demand, String letter, LocalDate day, Map<LetterField, String> values) {
        boolean said = demand.fields().stream()
                .map(values::get)
                .allMatch(value -> value != null && !value.isBlank() && letter.contains(plain(value)));
        return said && (demand.part() == null || hasPart(demand.part(), letter, day, values));
    }

    private boolean hasPart(String part, String letter, LocalDate day, Map<LetterField, String> values) {
        if (templates.inUse(part, day).isEmpty()) {
            return false;
        }
        String text = plain(write(part, day, values));
        return !text.isEmpty() && letter.contains(text);
    }

    /** Every field that a template asks for, those of the parts it takes in included. */
    Set<LetterField> fields(LetterTemplate template, LocalDate day) {
        Set<LetterField> fields = EnumSet.noneOf(LetterField.class);
        collect(template, day, fields, new HashSet<>());
        return fields;
    }

    private void collect(LetterTemplate template, LocalDate day, Set<LetterField> fields, Set<String> seen) {
        fields.addAll(template.fields());
        for (String part : template.parts()) {
            if (seen.add(part)) {
                LetterTemplate taken = templates
                        .inUse(part, day)
                        .orElseThrow(() -> new IllegalStateException("The letter " + template.code()
                                + " takes in the part " + part + ", which there is not."));
                collect(taken, day, fields, seen);
            }
        }
    }

    /** The demands as a list in words. */
    public static String words(List<Demand> demands) {
        return String.join("; ", demands.stream().map(Demand::words).toList());
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
