package org.sendcasework.casefile;

/**
 * What a setting is in law. A family may ask for those of section 38(3), which must admit when the plan names them
 * (section 43); others can be named only with their agreement.
 */
public enum SettingKind {
    MAINTAINED_SCHOOL(true),
    MAINTAINED_NURSERY(true),
    ACADEMY(true),
    FURTHER_EDUCATION(true),
    NON_MAINTAINED_SPECIAL(true),
    SECTION_41_INDEPENDENT(true),
    INDEPENDENT(false),
    EARLY_YEARS_PROVIDER(false);

    private final boolean mustAdmitWhenNamed;

    SettingKind(boolean mustAdmitWhenNamed) {
        this.mustAdmitWhenNamed = mustAdmitWhenNamed;
    }

    public boolean mustAdmitWhenNamed() {
        return mustAdmitWhenNamed;
    }
}
