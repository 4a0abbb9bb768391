package org.sendcasework.casefile;

/**
 * Who asked for the assessment, or brought the child to the authority's attention: both start the same clock
 * (regulation 5(1)). The codes map one to one to item 2 of the SEN2 return.
 */
public enum RequestRoute {
    PARENT("Parent or carer"),
    YOUNG_PERSON("Young person"),
    SETTING("School, college or early years setting"),
    HEALTH("Health"),
    SOCIAL_CARE("Social care"),
    OTHER("Someone else, or the authority itself");

    private final String words;

    RequestRoute(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
