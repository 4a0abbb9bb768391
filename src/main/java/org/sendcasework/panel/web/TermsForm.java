package org.sendcasework.panel.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendcasework.casefile.Decision;
import org.sendcasework.panel.Delegation;
import org.sendcasework.panel.NewTerms;
import org.sendcasework.panel.Profession;
import org.sendcasework.panel.internal.TermsOfReference;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;

/**
 * Terms of reference as the form sends them; everything is text, so that a wrong value is told by the name of its field.
 *
 * @param delegation one line for each delegation, such as "RESOURCING group managers 5000"
 */
record TermsForm(
        String effectiveFrom,
        List<String> required,
        String quorum,
        String chair,
        String deputies,
        String cutOffWorkingDays,
        String letterWorkingDays,
        String delegation) {

    /** The form filled in with a version, from which the next one is written. */
    static TermsForm of(TermsOfReference version, List<Delegation> lines) {
        return new TermsForm(
                null,
                version.getRequired().stream().map(Enum::name).toList(),
                String.valueOf(version.getQuorum()),
                version.getChair(),
                String.join(", ", version.getDeputies()),
                String.valueOf(version.getCutOffWorkingDays()),
                String.valueOf(version.getLetterWorkingDays()),
                lines.stream().map(TermsForm::line).collect(Collectors.joining("\n")));
    }

    private static String line(Delegation line) {
        return line.getDecisionKind().name() + " "
                + line.getHolderKind().name().toLowerCase(Locale.UK)
                + (line.getHolder() == null ? "" : " " + line.getHolder())
                + (line.getLimit() == null
                        ? ""
                        : " " + line.getLimit().stripTrailingZeros().toPlainString());
    }

    NewTerms terms() {
        return new NewTerms(
                Inputs.date("effectiveFrom", effectiveFrom),
                professions(),
                number("quorum", quorum),
                Inputs.text("chair", chair, 64),
                split(deputies, ","),
                number("cutOffWorkingDays", cutOffWorkingDays),
                number("letterWorkingDays", letterWorkingDays),
                split(delegation, "\\R").stream().map(TermsForm::line).toList());
    }

    private Set<Profession> professions() {
        Set<Profession> chosen = EnumSet.noneOf(Profession.class);
        for (String name : required == null ? List.<String>of() : required) {
            chosen.add(oneOf(Profession.values(), "required", name));
        }
        return chosen;
    }

    private static List<String> split(String text, String separator) {
        return text == null
                ? List.of()
                : new ArrayList<>(Arrays.stream(text.split(separator))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static int number(String field, String text) {
        try {
            return Integer.parseInt(Inputs.text(field, text, 4));
        } catch (NumberFormatException e) {
            throw new InvalidInputException(field, "must be a whole number");
        }
    }

    private static NewTerms.Line line(String text) {
        String[] words = text.split("\\s+");
        if (words.length < 2) {
            throw new InvalidInputException(
                    "delegation",
                    "a line says what, who and up to which value, such as RESOURCING group managers 5000");
        }
        Decision.Kind kind = oneOf(Decision.Kind.values(), "delegation", words[0]);
        Delegation.HolderKind holderKind = oneOf(Delegation.HolderKind.values(), "delegation", words[1]);
        boolean panel = holderKind == Delegation.HolderKind.PANEL;
        int limitAt = panel ? 2 : 3;
        if (words.length > limitAt + 1 || !panel && words.length < 3) {
            throw new InvalidInputException("delegation", "cannot be read: " + text);
        }
        return new NewTerms.Line(
                kind, holderKind, panel ? null : words[2], words.length > limitAt ? money(words[limitAt]) : null);
    }

    private static BigDecimal money(String text) {
        try {
            return new BigDecimal(text.replace("£", "").replace(",", ""));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("delegation", "a limit is a number of pounds, not " + text);
        }
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String field, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        field,
                        "knows no " + text + "; use "
                                + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
