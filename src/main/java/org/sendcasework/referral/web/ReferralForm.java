package org.sendcasework.referral.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.sendcasework.referral.NamedChild;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.Situation;
import org.sendcasework.shared.web.DateInput;
import org.sendcasework.shared.web.Label;
import org.sendcasework.shared.web.RealDate;

/** What somebody of a setting entered to ask for help. */
record ReferralForm(
        @Label("Setting") @NotBlank(message = "Select the setting") String settingUrn,
        @Label("Your name and role")
                @NotBlank(message = "Enter your name and role")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String askedBy,
        @Label("What help is asked for") @NotBlank(message = "Select what help is asked for") String subject,
        @Label(value = "Number of children", hint = "For a group only: from 2 to 500, and no names")
                String childrenDeclared,
        @Label("Given name") @Size(max = 200, message = "must not be longer than {max} characters")
                String childGivenName,
        @Label("Family name") @Size(max = 200, message = "must not be longer than {max} characters")
                String childFamilyName,
        @Label("Date of birth") @RealDate(required = false) DateInput childDateOfBirth,
        @Label("Date of consent") @RealDate(required = false) DateInput consentOn,
        @Label(value = "Who consented", hint = "The name of the parent, carer or young person")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String consentBy,
        @Label("Main need") @NotBlank(message = "Select the main need") String need,
        @Label("Situation now") @NotBlank(message = "Select the situation now") String situation,
        @Label(value = "What help you want", hint = "Name no child, except one whose family consents")
                @NotBlank(message = "Enter what help you want")
                @Size(max = 4000, message = "must not be longer than {max} characters")
                String whatIsAsked,
        @Label(
                        value = "What you have tried so far (optional)",
                        hint = "Name no child, except one whose family consents")
                @Size(max = 4000, message = "must not be longer than {max} characters")
                String whatWasTried) {

    ReferralForm {
        childDateOfBirth = childDateOfBirth == null ? DateInput.EMPTY : childDateOfBirth;
        consentOn = consentOn == null ? DateInput.EMPTY : consentOn;
    }

    /** An empty form, with the setting selected if the user speaks for one alone. */
    static ReferralForm empty(String settingUrn) {
        return new ReferralForm(settingUrn, "", "", "", "", "", null, null, "", "", "", "", "");
    }

    NewReferral referral(LocalDate today) {
        ReferralSubject about = FormValues.choice("subject", subject, ReferralSubject.class);
        return new NewReferral(
                NewReferral.Channel.PAGE,
                settingUrn,
                today,
                askedBy,
                about,
                isBlank(childrenDeclared) ? null : FormValues.wholeNumber("childrenDeclared", childrenDeclared),
                child(about),
                FormValues.choice("need", need, Need.class),
                FormValues.choice("situation", situation, Situation.class),
                whatIsAsked,
                blankToNull(whatWasTried));
    }

    /** Fields of the child that were filled in for a group or the whole setting are an error too: a name too many. */
    private NamedChild child(ReferralSubject about) {
        boolean named = !isBlank(childGivenName) || !isBlank(childFamilyName) || !childDateOfBirth.isEmpty();
        if (about != ReferralSubject.CHILD && !named) {
            return null;
        }
        return new NamedChild(
                blankToNull(childGivenName),
                blankToNull(childFamilyName),
                childDateOfBirth.date().orElse(null),
                consentOn.date().orElse(null),
                blankToNull(consentBy));
    }

    private static String blankToNull(String text) {
        return isBlank(text) ? null : text.strip();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
