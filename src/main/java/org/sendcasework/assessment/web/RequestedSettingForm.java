package org.sendcasework.assessment.web;

import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.sendcasework.casefile.NewSetting;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.Label;

/** Which setting it is that a family named: one of the register, or one to add to it, as the form sends it. */
record RequestedSettingForm(
        @Label(value = "Setting of the register", hint = "Only if the register has it under another name") String known,
        @Label("Name") @Size(max = 200, message = "must not be longer than {max} characters") String name,
        @Label(value = "URN", hint = "Six digits") String urn,
        @Label(value = "UKPRN", hint = "Eight digits; enough where the setting has no URN") String ukprn,
        @Label("Kind") String kind,
        @Label(
                        value = "Is it approved under section 41?",
                        hint = "For an independent school or college only: the Secretary of State’s list says so")
                String section41,
        @Label("Phase") String phase,
        @Label(value = "Town or area") @Size(max = 100, message = "must not be longer than {max} characters")
                String locality,
        @Label("E-mail") @Size(max = 200, message = "must not be longer than {max} characters") String email) {

    static final List<Choice> KINDS = Arrays.stream(SettingKind.values())
            .filter(kind -> kind != SettingKind.SECTION_41_INDEPENDENT)
            .map(kind -> new Choice(kind.name(), Texts.words(kind.name())))
            .toList();

    static final List<Choice> PHASES = Choice.of(SettingPhase.values(), phase -> Texts.words(phase.name()));

    static final List<Choice> YES_OR_NO = List.of(new Choice("YES", "Yes"), new Choice("NO", "No"));

    static RequestedSettingForm of(String askedAs) {
        return new RequestedSettingForm("", askedAs, "", "", "", "", "", "", "");
    }

    /** Whether it is one of the register. */
    boolean isKnown() {
        return known != null && !known.isBlank();
    }

    NewSetting added() {
        return new NewSetting(
                text(urn),
                text(ukprn),
                required("name", "Enter the name", name),
                kindInLaw(),
                oneOf("phase", SettingPhase.values(), phase, SettingPhase::name),
                required("locality", "Enter the town or area", locality),
                text(email));
    }

    private SettingKind kindInLaw() {
        SettingKind chosen = oneOf("kind", SettingKind.values(), kind, SettingKind::name);
        boolean independent = chosen == SettingKind.INDEPENDENT;
        boolean answered = "YES".equals(section41) || "NO".equals(section41);
        if (independent && !answered) {
            throw new InvalidInputException("section41", "must be answered for an independent setting");
        }
        if (!independent && "YES".equals(section41)) {
            throw new InvalidInputException("section41", "is for independent settings only");
        }
        return independent && "YES".equals(section41) ? SettingKind.SECTION_41_INDEPENDENT : chosen;
    }

    private static <E> E oneOf(String field, E[] values, String given, Function<E, String> code) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(field, "must be one of the list"));
    }

    private static String required(String field, String otherwise, String given) {
        if (text(given) == null) {
            throw new InvalidInputException(field, otherwise);
        }
        return text(given);
    }

    private static String text(String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
