package org.sendcasework.casefile;

import org.sendcasework.clock.CompulsorySchoolAge;

/**
 * Whether whoever asked has a right to ask: a parent, a young person, or somebody who acts for a school or post-16
 * institution (section 36(1)). Anybody else brings the child or young person to the authority's attention (section
 * 24). Either way the authority must decide, in the same six weeks (section 36(3), regulation 5(1)).
 */
public final class RightToAsk {

    private RightToAsk() {}

    /** As far as the case file says; a parent has no right to ask for a young person. */
    public static boolean isMetBy(CaseFile caseFile) {
        return switch (caseFile.getRoute()) {
            case PARENT -> !isOfAYoungPerson(caseFile);
            case YOUNG_PERSON -> true;
            case SETTING -> !isEarlyYearsProvider(caseFile.getSetting());
            case HEALTH, SOCIAL_CARE, OTHER -> false;
        };
    }

    /** How the authority came to decide, in a sentence; the same for each case with a right to ask. */
    public static String inWords(CaseFile caseFile) {
        if (isMetBy(caseFile)) {
            return "A request under section 36(1).";
        }
        String why =
                switch (caseFile.getRoute()) {
                    case PARENT ->
                        "A parent has no right to ask for a young person unless they act in their place (regulation 64)."
                                + " Otherwise this";
                    case SETTING ->
                        "An early years provider that is no school has no right to ask (section 36(1)). This";
                    default -> "Whoever asked has no right to ask (section 36(1)). This";
                };
        return why + " brings the " + (isOfAYoungPerson(caseFile) ? "young person" : "child")
                + " to the authority’s attention (section 24), with the same dates.";
    }

    private static boolean isOfAYoungPerson(CaseFile caseFile) {
        return CompulsorySchoolAge.isOver(caseFile.getPerson().getDateOfBirth(), caseFile.getDateReceived());
    }

    private static boolean isEarlyYearsProvider(Setting setting) {
        return setting != null && setting.getKind() == SettingKind.EARLY_YEARS_PROVIDER;
    }
}
