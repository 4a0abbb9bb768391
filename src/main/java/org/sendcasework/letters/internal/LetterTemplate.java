package org.sendcasework.letters.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.letters.LetterField;

/**
 * One edition of a letter, or of a part that letters share, as its file has it: version, the first day of its use, title
 * and text. The text is a text template of Thymeleaf, of which it may use three things: a field, a part, and a passage
 * that is left out when a field is empty.
 *
 * @param code notice and reader, such as {@code refusal-to-assess.family}; the name alone for a part
 */
public record LetterTemplate(String code, int version, LocalDate from, String title, String text) {

    private static final Pattern FILE =
            Pattern.compile("Version: (\\d+)\\R+From: ([0-9-]+)\\R+(?:Title: ([^\\r\\n]+)\\R)?\\R(.+)", Pattern.DOTALL);

    /** Everything that Thymeleaf would work on. */
    private static final Pattern MARK =
            Pattern.compile("\\[#[^]]*]|\\[/[^]]*]|\\[\\(.*?\\)]|\\[\\[.*?]]", Pattern.DOTALL);

    private static final Pattern FIELD = Pattern.compile("\\[\\(\\$\\{(\\w+)}\\)]");
    private static final Pattern PASSAGE = Pattern.compile("\\[# th:(?:if|unless)=\"\\$\\{(\\w+)}\"]");
    private static final Pattern PART = Pattern.compile("\\[# th:insert=\"~\\{([a-z-]+)}\" /]");
    private static final String END = "[/]";

    /** @throws IllegalStateException naming the file and what is wrong with it */
    static LetterTemplate read(String code, String file) {
        Matcher parts = FILE.matcher(file.strip().replace("\r\n", "\n"));
        if (!parts.matches()) {
            throw new IllegalStateException("The letter " + code
                    + " must begin with the lines Version:, From: and Title:, then an empty line and" + " its text.");
        }
        LetterTemplate template = new LetterTemplate(
                code,
                Integer.parseInt(parts.group(1)),
                day(code, parts.group(2)),
                parts.group(3) == null ? "" : parts.group(3).strip(),
                parts.group(4));
        template.requireKnownMarks();
        return template;
    }

    private static LocalDate day(String code, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    "The letter " + code + " has the line From: " + text + ", which must be a day, such as 2026-09-01.",
                    e);
        }
    }

    private void requireKnownMarks() {
        Matcher marks = MARK.matcher(text);
        while (marks.find()) {
            String mark = marks.group();
            if (!mark.equals(END)
                    && !PART.matcher(mark).matches()
                    && !FIELD.matcher(mark).matches()
                    && !PASSAGE.matcher(mark).matches()) {
                throw new IllegalStateException("The letter " + code + " has " + mark
                        + ". It may have a field [(${name})], a part [# th:insert=\"~{name}\" /], and a passage from"
                        + " [# th:if=\"${name}\"] or [# th:unless=\"${name}\"] to [/].");
            }
        }
        fields();
    }

    /** The fields that its own text asks for. */
    Set<LetterField> fields() {
        Set<LetterField> fields = EnumSet.noneOf(LetterField.class);
        for (Pattern pattern : Set.of(FIELD, PASSAGE)) {
            pattern.matcher(text)
                    .results()
                    .forEach(found -> fields.add(LetterField.of(found.group(1))
                            .orElseThrow(() -> new IllegalStateException("The letter " + code + " asks for "
                                    + found.group(1) + ", which is no field of letters."))));
        }
        return fields;
    }

    /** The parts that its own text takes in. */
    Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>();
        PART.matcher(text).results().forEach(found -> parts.add(found.group(1)));
        return parts;
    }

    static String codeOf(NoticeKind notice, Reader reader) {
        return notice.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + reader.code();
    }
}
