package org.sendcasework.escalation.internal;

/** Who can be notified by an escalation step. */
public enum Audience {
    /** The service or setting that was asked and must act. */
    PARTNER("the service or setting that was asked"),
    SERVICE_LEAD("its lead"),
    FAMILY("the family"),
    CASE_TEAM("the casework team"),
    MANAGERS("the managers"),
    DCO("the designated clinical officer"),
    DSCO("the designated social care officer"),
    PRINCIPAL_EP("the principal educational psychologist"),
    ICB_COMMISSIONER("the ICB commissioner"),
    SRO("the senior responsible owner"),
    EAH_TRIAGE("Experts at Hand triage");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
