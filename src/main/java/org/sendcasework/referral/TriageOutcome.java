package org.sendcasework.referral;

/** What triage can decide. Some outcomes are an answer; the others are taken up by a service, against its capacity. */
public enum TriageOutcome {
    UNIVERSAL_ADVICE("Universal advice", false),
    CONSULTATION_CLINIC("Consultation clinic", true),
    TRAINING("Training", true),
    GROUP_OR_SETTING_OFFER("Group or whole-setting offer", true),
    TARGETED_INTERVENTION("Targeted intervention", true),
    OUTREACH("Outreach from a special school or alternative provision", true),
    INDIVIDUAL_PATHWAY("Individual specialist pathway", true),
    OTHER_ROUTE("Another existing route", false),
    EHC_ADVICE("Advice on asking for an EHC needs assessment", false),
    SIGNPOST("Signpost to another service", false),
    NOT_ACCEPTED("Not accepted", false);

    private final String words;
    private final boolean takenUp;

    TriageOutcome(String words, boolean takenUp) {
        this.words = words;
        this.takenUp = takenUp;
    }

    public String words() {
        return words;
    }

    /** Whether a service takes it up; the others are answered at triage. */
    public boolean isTakenUp() {
        return takenUp;
    }
}
