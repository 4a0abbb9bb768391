package org.sendcasework.casefile;

/**
 * What the authority has to do by an order of the Tribunal, because it does not oppose an appeal, or because it was
 * agreed in mediation (regulations 42, 44 and 45).
 */
public enum OrderedWork {
    ASSESS("Carry out the assessment"),
    MAKE_PLAN("Make and maintain a plan"),
    RECONSIDER("Reconsider the decision"),
    AMEND("Amend the plan"),
    NAME_SETTING("Name another setting or type"),
    CONTINUE("Continue the plan"),
    CONTINUE_AND_AMEND("Continue and amend the plan"),
    CEASE("Cease the plan");

    private final String words;

    OrderedWork(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
