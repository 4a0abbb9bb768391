package org.sendcasework.advice;

import java.util.Locale;

/** How the form choose-advisers begins the names of the fields about one kind of advice. */
public final class FieldNames {

    private FieldNames() {}

    /** Such as {@code socialCare}. */
    public static String of(AdviceKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.name().toLowerCase(Locale.UK).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1));
        }
        return name.toString();
    }
}
