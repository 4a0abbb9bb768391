package org.sendcasework.casefile;

import org.sendcasework.shared.InvalidInputException;

/**
 * A school, college or early years setting to add to the register.
 *
 * @param urn its unique reference number of six digits, or null
 * @param ukprn its UK provider reference number of eight digits, or null
 * @param kind what it is in law; for an independent one it says whether it is approved under section 41
 */
public record NewSetting(
        String urn, String ukprn, String name, SettingKind kind, SettingPhase phase, String locality, String email) {

    void requireTrue() {
        if (urn == null && ukprn == null) {
            throw new InvalidInputException("urn", "or UKPRN must be given");
        }
        if (urn != null && !urn.matches("[0-9]{6}")) {
            throw new InvalidInputException("urn", "must have six digits");
        }
        if (ukprn != null && !ukprn.matches("100[0-9]{5}")) {
            throw new InvalidInputException("ukprn", "must have eight digits and begin with 100");
        }
    }
}
