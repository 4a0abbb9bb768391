package org.sendcasework.referral.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.sendcasework.referral.NamedChild;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.Situation;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;

/** What a setting's user entered on the page; all text, so that what is wrong is told by the name of its field. */
record ReferralForm(
        String settingUrn,
        String askedBy,
        String subject,
        String childrenDeclared,
        String childGivenName,
        String childFamilyName,
        String childDateOfBirth,
        String consentOn,
        String consentBy,
        String need,
        String situation,
        String whatIsAsked,
        String whatWasTried) {

    NewReferral referral(LocalDate today) {
        ReferralSubject about = choice("subject", subject, ReferralSubject.class);
        return new NewReferral(
                NewReferral.Channel.PAGE,
                settingUrn,
                today,
                askedBy,
                about,
                isBlank(childrenDeclared) ? null : wholeNumber(childrenDeclared),
                child(about),
                choice("need", need, Need.class),
                choice("situation", situation, Situation.class),
                whatIsAsked,
                isBlank(whatWasTried) ? null : whatWasTried);
    }

    /** Fields of the child that were filled in for a group or the whole setting are an error too: a name too many. */
    private NamedChild child(ReferralSubject about) {
        boolean named = !isBlank(childGivenName) || !isBlank(childFamilyName) || !isBlank(childDateOfBirth);
        if (about != ReferralSubject.CHILD && !named) {
            return null;
        }
        return new NamedChild(
                blankToNull(childGivenName),
                blankToNull(childFamilyName),
                isBlank(childDateOfBirth) ? null : Inputs.date("childDateOfBirth", childDateOfBirth),
                isBlank(consentOn) ? null : Inputs.date("consentOn", consentOn),
                blankToNull(consentBy));
    }

    private static int wholeNumber(String entered) {
        try {
            return Integer.parseInt(entered.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInputException("childrenDeclared", "must be a whole number");
        }
    }

    private static <E extends Enum<E>> E choice(String field, String entered, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(known -> known.name().equals(entered))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(field, "must be chosen"));
    }

    private static String blankToNull(String text) {
        return isBlank(text) ? null : text.strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
