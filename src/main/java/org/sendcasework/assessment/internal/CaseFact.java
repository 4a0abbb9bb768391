package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.clock.Trigger;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;

/**
 * A fact of a case that can be corrected: how it reads, what may take its place, how it is written, and which dates of law
 * hang on it. One is made whenever the facts of a case are asked for, and lives no longer.
 */
public final class CaseFact {

    /** How it is entered. */
    public enum Kind {
        TEXT,
        LINES,
        DATE,
        CHOICE
    }

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LINES = 2000;
    private static final String FIELD = "corrected";

    private final String code;
    private final String words;
    private final Kind kind;
    private final String value;
    private final Map<String, String> options;
    private final boolean mayBeEmpty;
    private final Consumer<String> write;
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<RuleCode> met = new ArrayList<>();
    private String subject;

    private CaseFact(
            String code,
            String words,
            Kind kind,
            String value,
            Map<String, String> options,
            boolean mayBeEmpty,
            Consumer<String> write) {
        this.code = code;
        this.words = words;
        this.kind = kind;
        this.value = value == null ? "" : value;
        this.options = options;
        this.mayBeEmpty = mayBeEmpty;
        this.write = write;
    }

    static CaseFact text(String code, String words, String value, Consumer<String> write) {
        return new CaseFact(code, words, Kind.TEXT, value, Map.of(), false, write);
    }

    /** A text that may be left empty, where nothing is known. */
    static CaseFact textOrNothing(String code, String words, String value, Consumer<String> write) {
        return new CaseFact(code, words, Kind.TEXT, value, Map.of(), true, write);
    }

    static CaseFact linesOrNothing(String code, String words, String value, Consumer<String> write) {
        return new CaseFact(code, words, Kind.LINES, value, Map.of(), true, write);
    }

    static CaseFact choice(
            String code, String words, String value, LinkedHashMap<String, String> options, Consumer<String> write) {
        return new CaseFact(code, words, Kind.CHOICE, value, options, false, write);
    }

    /** A date that was entered; {@code write} refuses one that cannot be true. */
    static CaseFact date(String code, String words, LocalDate value, Consumer<LocalDate> write) {
        return new CaseFact(
                code, words, Kind.DATE, value.toString(), Map.of(), false, text -> write.accept(LocalDate.parse(text)));
    }

    /** A date from which nothing is counted, and which may be none; {@code write} gets null for none. */
    static CaseFact dateOrNothing(String code, String words, LocalDate value, Consumer<LocalDate> write) {
        return new CaseFact(
                code,
                words,
                Kind.DATE,
                value == null ? null : value.toString(),
                Map.of(),
                true,
                text -> write.accept(text.isEmpty() ? null : LocalDate.parse(text)));
    }

    /** Limits are counted from it. */
    CaseFact counts(Trigger trigger) {
        triggers.add(trigger);
        return this;
    }

    /** It says when the act of a limit was done. */
    CaseFact meets(RuleCode... rules) {
        met.addAll(List.of(rules));
        return this;
    }

    /** The limits that hang on it are those of one request or consultation. */
    CaseFact of(String subjectId) {
        this.subject = subjectId;
        return this;
    }

    /** What was entered, as it is stored. */
    String read(String entered) {
        String text = entered == null ? "" : entered.strip();
        return switch (kind) {
            case DATE ->
                text.isEmpty() && mayBeEmpty ? "" : Inputs.date(FIELD, text).toString();
            case TEXT -> text.isEmpty() && mayBeEmpty ? "" : Inputs.text(FIELD, text, LONGEST_TEXT);
            case LINES -> text.isEmpty() && mayBeEmpty ? "" : Inputs.text(FIELD, text, LONGEST_LINES);
            case CHOICE -> {
                if (!options.containsKey(text)) {
                    throw new InvalidInputException(FIELD, "must be one of the list");
                }
                yield text;
            }
        };
    }

    /** Puts a value in its place, which {@link #read} has read. */
    void write(String text) {
        write.accept(text);
    }

    /** A stored value in words. */
    String shown(String stored) {
        if (stored.isEmpty()) {
            return "Not recorded";
        }
        return switch (kind) {
            case DATE -> Texts.date(LocalDate.parse(stored));
            case CHOICE -> options.getOrDefault(stored, stored);
            case TEXT, LINES -> stored;
        };
    }

    /** Names it among the facts of its case. */
    public String getCode() {
        return code;
    }

    public String getWords() {
        return words;
    }

    public Kind getKind() {
        return kind;
    }

    /** As it is stored; a date in the form of ISO 8601. */
    public String getValue() {
        return value;
    }

    /** As people read it. */
    public String getShown() {
        return shown(value);
    }

    public Map<String, String> getOptions() {
        return options;
    }

    /** Whether a date of law can move with it. */
    public boolean isDateOfLaw() {
        return !triggers.isEmpty() || !met.isEmpty();
    }

    List<Trigger> triggers() {
        return triggers;
    }

    List<RuleCode> met() {
        return met;
    }

    String subject() {
        return subject;
    }
}
