package org.sendcasework.referral;

/** The kinds of need, in the codes of the SEN2 return, so that a later request can be compared. */
public enum Need {
    ASD("Autistic spectrum disorder"),
    HI("Hearing impairment"),
    MLD("Moderate learning difficulty"),
    MSI("Multi-sensory impairment"),
    OTH("Other difficulty or disability"),
    PD("Physical disability"),
    PMLD("Profound and multiple learning difficulty"),
    SEMH("Social, emotional and mental health"),
    SLCN("Speech, language and communication needs"),
    SLD("Severe learning difficulty"),
    SPLD("Specific learning difficulty"),
    VI("Vision impairment");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
