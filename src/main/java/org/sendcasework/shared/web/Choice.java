package org.sendcasework.shared.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * One answer that a person can select.
 *
 * @param value what the form sends
 * @param text what the page says
 * @param hint a line below the text; empty for none
 */
public record Choice(String value, String text, String hint) {

    public Choice(String value, String text) {
        this(value, text, "");
    }

    /** An answer for each constant, in their order. */
    public static <E extends Enum<E>> List<Choice> of(E[] constants, Function<E, String> words) {
        return Arrays.stream(constants)
                .map(constant -> new Choice(constant.name(), words.apply(constant)))
                .toList();
    }

    /** An answer for each text, where the text is also what the form sends. */
    public static List<Choice> of(Collection<String> texts) {
        return texts.stream().map(text -> new Choice(text, text)).toList();
    }
}
