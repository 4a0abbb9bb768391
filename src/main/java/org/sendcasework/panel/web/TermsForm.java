package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
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
import org.sendcasework.panel.PanelKind;
import org.sendcasework.panel.Profession;
import org.sendcasework.panel.internal.TermsOfReference;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/**
 * Terms of reference as the form sends them, with the kind and the name of the panel where a panel is set up.
 *
 * @param delegation one line for each delegation, such as "RESOURCING group managers 5000"
 */
record TermsForm(
        @Label("Kind of panel") @NotBlank(message = "Select the kind of panel", groups = NewPanel.class) String kind,
        @Label("Name of the panel")
                @NotBlank(message = "Enter the name of the panel", groups = NewPanel.class)
                @Size(max = 200, message = "must not be longer than {max} characters")
                String name,
        @Label("First day on which the terms apply") @RealDate(message = "Enter the first day on which the terms apply")
                DateInput effectiveFrom,
        @Label("Professions that the quorum needs") @NotEmpty(message = "Select the professions that the quorum needs")
                List<String> required,
        @Label("Smallest number of members for a quorum")
                @NotBlank(message = "Enter the smallest number of members for a quorum")
                String quorum,
        @Label(value = "Chair", hint = "Signs the decisions. Accounts of the groups panel and managers")
                @NotBlank(message = "Select the chair")
                String chair,
        @Label(value = "Deputies (optional)", hint = "Sign when the chair is away") List<String> deputies,
        @Label("Working days before a sitting by which papers are due")
                @NotBlank(message = "Enter how many working days before a sitting papers are due")
                String cutOffWorkingDays,
        @Label("Working days after a sitting by which letters are due")
                @NotBlank(message = "Enter how many working days after a sitting letters are due")
                String letterWorkingDays,
        @Label(value = "Who may decide what", hint = "One line for each, such as RESOURCING group managers 5000")
                @NotBlank(message = "Enter who may decide what")
                @Size(max = 4000, message = "must not be longer than {max} characters")
                String delegation) {

    /** Checks what only a panel that is being set up has. */
    interface NewPanel {}

    /** The form of a panel that is being set up. */
    static final TermsForm EMPTY = new TermsForm("", "", DateInput.EMPTY, List.of(), "", "", List.of(), "5", "3", "");

    TermsForm {
        effectiveFrom = effectiveFrom == null ? DateInput.EMPTY : effectiveFrom;
        required = required == null ? List.of() : List.copyOf(required);
        deputies = deputies == null ? List.of() : List.copyOf(deputies);
    }

    /** The form filled in with a version, from which the next one is written. */
    static TermsForm of(TermsOfReference version, List<Delegation> lines) {
        return new TermsForm(
                null,
                null,
                DateInput.EMPTY,
                version.getRequired().stream().map(Enum::name).toList(),
                String.valueOf(version.getQuorum()),
                version.getChair(),
                List.copyOf(version.getDeputies()),
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

    PanelKind panelKind() {
        return oneOf(PanelKind.values(), "kind", kind);
    }

    NewTerms terms() {
        return new NewTerms(
                Inputs.date("effectiveFrom", effectiveFrom.iso()),
                professions(),
                number("quorum", quorum),
                Inputs.text("chair", chair, 64),
                deputies,
                number("cutOffWorkingDays", cutOffWorkingDays),
                number("letterWorkingDays", letterWorkingDays),
                split(delegation, "\\R").stream().map(TermsForm::line).toList());
    }

    private Set<Profession> professions() {
        Set<Profession> chosen = EnumSet.noneOf(Profession.class);
        for (String one : required) {
            chosen.add(oneOf(Profession.values(), "required", one));
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
                    "enter on each line what, who and up to which value, such as RESOURCING group managers 5000");
        }
        Decision.Kind kind = oneOf(Decision.Kind.values(), "delegation", words[0]);
        Delegation.HolderKind holderKind = oneOf(Delegation.HolderKind.values(), "delegation", words[1]);
        boolean panel = holderKind == Delegation.HolderKind.PANEL;
        int limitAt = panel ? 2 : 3;
        if (words.length > limitAt + 1 || !panel && words.length < 3) {
            throw new InvalidInputException("delegation", "has a line that cannot be read: " + text);
        }
        return new NewTerms.Line(
                kind, holderKind, panel ? null : words[2], words.length > limitAt ? money(words[limitAt]) : null);
    }

    private static BigDecimal money(String text) {
        try {
            return new BigDecimal(text.replace("£", "").replace(",", ""));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("delegation", "enter each limit as a number of pounds, not " + text);
        }
    }

    private static <E extends Enum<E>> E oneOf(E[] values, String field, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        field,
                        "has the word " + text + ". Use one of "
                                + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
