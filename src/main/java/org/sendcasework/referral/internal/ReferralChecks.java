package org.sendcasework.referral.internal;

import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.referral.NamedChild;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Checks what a setting asks before it becomes a referral. */
@Component
public class ReferralChecks {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 200;
    private static final int SMALLEST_GROUP = 2;
    private static final int LARGEST_GROUP = 500;

    private final SettingRegister settings;
    private final Dates dates;

    ReferralChecks(SettingRegister settings, Dates dates) {
        this.settings = settings;
        this.dates = dates;
    }

    /**
     * The setting that asks.
     *
     * @throws InvalidInputException if the setting is closed or unknown, or a child is named without consent
     */
    public Setting check(NewReferral asked) {
        Setting setting = settings.byUrn("settingUrn", Inputs.text("settingUrn", asked.settingUrn(), LONGEST_NAME));
        if (!setting.isOpen()) {
            throw new InvalidInputException(
                    "settingUrn",
                    setting.getName() + " is closed in the register of settings. Choose the setting that the children"
                            + " attend now");
        }
        dates.requireNotInFuture("receivedOn", asked.receivedOn());
        Inputs.text("askedBy", asked.askedBy(), LONGEST_NAME);
        Inputs.text("whatIsAsked", asked.whatIsAsked(), LONGEST_TEXT);
        requireChoice("subject", asked.subject());
        requireChoice("need", asked.need());
        requireChoice("situation", asked.situation());
        if (asked.whatWasTried() != null && asked.whatWasTried().length() > LONGEST_TEXT) {
            throw new InvalidInputException("whatWasTried", "must not be longer than " + LONGEST_TEXT + " characters");
        }
        checkSubject(asked);
        return setting;
    }

    private void checkSubject(NewReferral asked) {
        boolean group = asked.subject() == ReferralSubject.GROUP;
        Integer declared = asked.childrenDeclared();
        if (group && (declared == null || declared < SMALLEST_GROUP || declared > LARGEST_GROUP)) {
            throw new InvalidInputException(
                    "childrenDeclared",
                    "give the number of children in the group, from " + SMALLEST_GROUP + " to " + LARGEST_GROUP
                            + ", and no names");
        }
        if (!group && declared != null) {
            throw new InvalidInputException("childrenDeclared", "goes with a group only");
        }
        if (asked.subject() == ReferralSubject.CHILD) {
            checkChild(asked.child());
        } else if (asked.child() != null) {
            throw new InvalidInputException(
                    "childGivenName", "do not name a child when you ask for a group or the whole setting");
        }
    }

    private void checkChild(NamedChild child) {
        if (child == null || child.consentOn() == null || isBlank(child.consentBy())) {
            throw new InvalidInputException(
                    "consentOn",
                    "a child is named only when the family consents: give the day of consent and who gave it, or ask"
                            + " for a group or the whole setting without a name");
        }
        Inputs.text("childGivenName", child.givenName(), LONGEST_NAME);
        Inputs.text("childFamilyName", child.familyName(), LONGEST_NAME);
        Inputs.text("consentBy", child.consentBy(), LONGEST_NAME);
        dates.requireBetween(
                "childDateOfBirth", child.dateOfBirth(), dates.today().minusYears(26), "26 years ago");
        dates.requireBetween("consentOn", child.consentOn(), child.dateOfBirth(), "the birth");
    }

    private static void requireChoice(String field, Object chosen) {
        if (chosen == null) {
            throw new InvalidInputException(field, "must be chosen");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
