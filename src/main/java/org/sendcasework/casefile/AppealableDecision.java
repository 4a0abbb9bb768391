package org.sendcasework.casefile;

/** The decisions against which a parent or young person can appeal (Children and Families Act 2014 section 51(2)). */
public enum AppealableDecision {
    NO_ASSESSMENT("Not to assess", "section 51(2)(a)"),
    NO_PLAN("Not to issue a plan", "section 51(2)(b)"),
    PLAN_CONTENTS("What the plan says or names", "section 51(2)(c)"),
    NO_REASSESSMENT("Not to re-assess", "section 51(2)(d)"),
    NO_AMENDMENT("Not to amend or replace the plan", "section 51(2)(e)"),
    CEASE("To cease the plan", "section 51(2)(f)");

    private final String words;
    private final String source;

    AppealableDecision(String words, String source) {
        this.words = words;
        this.source = source;
    }

    public String words() {
        return words;
    }

    /** Where the Act gives the right of appeal. */
    public String source() {
        return source;
    }
}
