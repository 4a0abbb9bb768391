package org.sendcasework.casefile;

/** The part that somebody has in a case. It is stored by its name. */
public enum PartyRole {
    PARENT("Parent or carer"),
    YOUNG_PERSON("The young person"),
    ALTERNATIVE_PERSON("Acts in the place of the young person"),
    REPRESENTATIVE("Representative"),
    SOCIAL_WORKER("Social worker of the authority");

    private final String words;

    PartyRole(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
