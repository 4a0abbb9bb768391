package org.sendcasework.letters;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.sendcasework.shared.Texts;

/** The values that one letter says. What is left out, or is empty, is not said. */
public final class LetterFields {

    private final Map<LetterField, String> values = new EnumMap<>(LetterField.class);

    private LetterFields() {}

    public static LetterFields none() {
        return new LetterFields();
    }

    /** Puts a text; nothing where it is null or empty. */
    public LetterFields with(LetterField field, String text) {
        if (text != null && !text.isBlank()) {
            values.put(field, text.strip());
        }
        return this;
    }

    public LetterFields with(LetterField field, LocalDate day) {
        return day == null ? this : with(field, Texts.date(day));
    }

    /** Puts something that is shown or not. */
    public LetterFields when(LetterField field, boolean shown) {
        return shown ? with(field, "yes") : this;
    }

    /** Everything that was put. */
    public Map<LetterField, String> values() {
        return Collections.unmodifiableMap(values);
    }
}
