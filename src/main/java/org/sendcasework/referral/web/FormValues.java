package org.sendcasework.referral.web;

import java.util.Arrays;
import java.util.List;
import org.sendcasework.referral.Discipline;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;

/** What the forms of Experts at Hand read out of the text that was typed. */
final class FormValues {

    static final List<Choice> DISCIPLINES = Choice.of(Discipline.values(), Discipline::words);

    private FormValues() {}

    /** A whole number, named by its field if it is not one. */
    static int wholeNumber(String field, String entered) {
        try {
            return Integer.parseInt(Inputs.text(field, entered, 9));
        } catch (NumberFormatException e) {
            throw new InvalidInputException(field, "must be a whole number");
        }
    }

    /** The constant that was selected, named by its field if none was. */
    static <E extends Enum<E>> E choice(String field, String entered, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(entered))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(field, "must be selected"));
    }
}
