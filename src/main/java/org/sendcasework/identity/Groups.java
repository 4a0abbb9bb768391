package org.sendcasework.identity;

import java.util.List;
import java.util.Locale;
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
    /** The independent information, advice and support service; the authority never reads what it writes. */
    public static final String SENDIASS = "sendiass";

    public static final String EAH_TRIAGE = "eah-triage";
    public static final String ANALYSTS = "analysts";

    /** The senior responsible owner, who takes up a service standard that was missed twice. */
    public static final String SRO = "sro";

    /** Leadership of the integrated care board for the place. */
    public static final String ICB_PLACE = "icb-place";

    /** The data protection officer: reads the audit trail and reviews disposals, and no case file. */
    public static final String DATA_PROTECTION = "data-protection";

    /** The engine's own group of administrators. */
    public static final String ADMINISTRATORS = "camunda-admin";

    public static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry(CASEWORKERS, "Caseworkers"),
            Map.entry(MANAGERS, "Managers"),
            Map.entry(PANEL, "Panel"),
            Map.entry(EDUCATIONAL_PSYCHOLOGY, "Educational psychology"),
            Map.entry(HEALTH, "Health"),
            Map.entry(SOCIAL_CARE, "Social care"),
            Map.entry(SPECIALIST_TEACHERS, "Specialist teachers"),
            Map.entry(SETTINGS, "Settings"),
            Map.entry(MEDIATION, "Mediation"),
            Map.entry(SENDIASS, "SENDIASS"),
            Map.entry(EAH_TRIAGE, "Experts at Hand triage"),
            Map.entry(ANALYSTS, "Analysts"),
            Map.entry(SRO, "Senior responsible owner"),
            Map.entry(ICB_PLACE, "ICB place leadership"),
            Map.entry(DATA_PROTECTION, "Data protection"),
            Map.entry(ADMINISTRATORS, "Administrators"));

    /** Those who work with the case file itself; partners see only what they are asked. */
    public static final List<String> CASE_FILE_READERS = List.of(CASEWORKERS, MANAGERS, PANEL);

    /** Those who take in requests and change case files. */
    public static final List<String> CASE_OFFICERS = List.of(CASEWORKERS, MANAGERS);

    /** The teams of the authority itself. */
    public static final List<String> TEAMS = List.of(CASEWORKERS, MANAGERS, PANEL);

    /** The partners' services that are asked for something. The group of one setting is named by its URN. */
    public static final List<String> SERVICES =
            List.of(EDUCATIONAL_PSYCHOLOGY, HEALTH, SOCIAL_CARE, SPECIALIST_TEACHERS, SETTINGS, MEDIATION, EAH_TRIAGE);

    /** Those whose work comes to them as tasks. */
    static final List<String> TASKLIST_USERS = List.of(
            CASEWORKERS,
            MANAGERS,
            PANEL,
            EDUCATIONAL_PSYCHOLOGY,
            HEALTH,
            SOCIAL_CARE,
            SPECIALIST_TEACHERS,
            SETTINGS,
            MEDIATION,
            EAH_TRIAGE,
            SRO,
            ICB_PLACE);

    private static final String ONE_SETTING = "setting-";
    /** Those who see the partnership's figures; they name no child. Settings and mediators see their own work only. */
    public static final List<String> FIGURE_READERS = List.of(
            CASEWORKERS,
            MANAGERS,
            PANEL,
            ANALYSTS,
            ADMINISTRATORS,
            EDUCATIONAL_PSYCHOLOGY,
            HEALTH,
            SOCIAL_CARE,
            SPECIALIST_TEACHERS,
            EAH_TRIAGE,
            SRO);

    private Groups() {}

    /**
     * The group of one mediation organisation, so that none sees the families of another. Its users are in
     * {@link #MEDIATION} as well, which opens Tasklist and the pages but shows no referral.
     *
     * @param code the code of the organisation among the partner services
     */
    public static String mediator(String code) {
        return MEDIATION + "-" + code.toLowerCase(Locale.ROOT);
    }

    /** The group of one setting, so that no school sees another's children. */
    public static String setting(String urn) {
        return ONE_SETTING + urn;
    }

    /** Whether it is a partner's group: a service, or one setting. */
    public static boolean isPartner(String group) {
        return SERVICES.contains(group) || group.startsWith(ONE_SETTING);
    }

    /** The name of a group as people say it, such as Social care or Setting 123456. */
    public static String words(String group) {
        return group.startsWith(ONE_SETTING)
                ? "Setting " + group.substring(ONE_SETTING.length())
                : NAMES.getOrDefault(group, group);
    }
}
