package org.sendcasework.casefile;

/** Where a case is on its way, in the words of a caseworker. */
public enum CaseStage {
    CONSIDERING("Considering the request"),
    GATHERING_ADVICE("Gathering advice"),
    DRAFTING("Drafting the plan"),
    REPRESENTATIONS("Waiting for the family's views on the draft"),
    CONSULTING("Consulting settings"),
    FINALISING("Finalising the plan"),
    CLOSED("Closed");

    private final String words;

    CaseStage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
