package org.sendcasework.casefile;

/** The phase of education a setting serves; the breakdown by which numbers are compared. */
public enum SettingPhase {
    EARLY_YEARS,
    PRIMARY,
    SECONDARY,
    ALL_THROUGH,
    POST_16,
    SPECIAL
}
