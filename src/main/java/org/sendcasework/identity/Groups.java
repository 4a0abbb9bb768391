package org.sendcasework.identity;

import java.util.List;
import java.util.Map;

/** The groups of users. What someone sees and may do follows from these alone. */
public final class Groups {

    public static final String CASEWORKERS = "caseworkers";
    public static final String MANAGERS = "managers";
    public static final String PANEL = "panel";
    public static final String EDUCATIONAL_PSYCHOLOGY = "educational-psychology";
    public static final String HEALTH = "health";
    public static final String SOCIAL_CARE = "social-care";
    public static final String SPECIALIST_TEACHERS = "specialist-teachers";
    public static final String SETTINGS = "settings";
    public static final String MEDIATION = "mediation";
    public static final String EAH_TRIAGE = "eah-triage";
    public static final String ANALYSTS = "analysts";

    /** The senior responsible owner, who takes up a service standard that was missed twice. */
    public static final String SRO = "sro";

    /** Leadership of the integrated care board for the place. */
    public static final String ICB_PLACE = "icb-place";

    /** The engine's own group of administrators. */
    public static final String ADMINISTRATORS = "camunda-admin";

    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(CASEWORKERS, "Caseworkers"),
            Map.entry(MANAGERS, "Managers"),
            Map.entry(PANEL, "Panel"),
            Map.entry(EDUCATIONAL_PSYCHOLOGY, "Educational psychology"),
            Map.entry(HEALTH, "Health"),
            Map.entry(SOCIAL_CARE, "Social care"),
            Map.entry(SPECIALIST_TEACHERS, "Specialist teachers"),
            Map.entry(SETTINGS, "Settings"),
            Map.entry(MEDIATION, "Mediation"),
            Map.entry(EAH_TRIAGE, "Experts at Hand triage"),
            Map.entry(ANALYSTS, "Analysts"),
            Map.entry(SRO, "Senior responsible owner"),
            Map.entry(ICB_PLACE, "ICB place leadership"),
            Map.entry(ADMINISTRATORS, "Administrators"));

    /** Those who work with the case file itself; partners see only what they are asked. */
    public static final List<String> CASE_FILE_READERS = List.of(CASEWORKERS, MANAGERS, PANEL);

    private Groups() {}

    /** The group of one setting, so that no school sees another's children. */
    public static String setting(String urn) {
        return "setting-" + urn;
    }
}
