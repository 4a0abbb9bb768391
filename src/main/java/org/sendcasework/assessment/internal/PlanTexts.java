package org.sendcasework.assessment.internal;

/** What section I of a plan says. */
public final class PlanTexts {

    private PlanTexts() {}

    /** The setting, type or arrangement that the plan names; says so when nothing is named yet. */
    public static String sectionI(Plan plan) {
        if (plan.getNamed() == null) {
            return "nothing yet";
        }
        return switch (plan.getNamed()) {
            case SETTING -> plan.getNamedSetting().getName();
            case TYPE_ONLY -> plan.getSettingType();
            case ELSEWHERE ->
                plan.getSettingType() == null
                        ? "no setting: the education otherwise than in a school or college is in section F"
                        : plan.getSettingType();
            case HOME_BY_PARENT -> "home education, as the parent asked in writing";
        };
    }
}
