package org.sendcasework.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a rule, such as FINAL-20W, as the table of statutory deadlines names it. It has its own type, so that no
 * other text can be used in its place. Whether the table has such a rule is for {@link RuleBook} to say.
 */
public record RuleCode(@JsonValue String text) implements Comparable<RuleCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,38}[A-Z0-9]");

    /** @throws IllegalArgumentException if it does not have the form of a code */
    public RuleCode {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This is not the code of a rule: " + text);
        }
    }

    /** The code that a text is, if it has the form of one; null has not. */
    public static Optional<RuleCode> parse(String text) {
        return text == null || !FORM.matcher(text).matches() ? Optional.empty() : Optional.of(new RuleCode(text));
    }

    @Override
    public int compareTo(RuleCode other) {
        return text.compareTo(other.text);
    }

    /** The code itself, so that a sentence can name it. */
    @Override
    public String toString() {
        return text;
    }

    /** Stores a code as its text. */
    @Converter(autoApply = true)
    static class Stored implements AttributeConverter<RuleCode, String> {

        @Override
        public String convertToDatabaseColumn(RuleCode code) {
            return code == null ? null : code.text();
        }

        @Override
        public RuleCode convertToEntityAttribute(String stored) {
            return stored == null ? null : new RuleCode(stored);
        }
    }
}
