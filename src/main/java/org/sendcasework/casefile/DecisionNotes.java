package org.sendcasework.casefile;

/**
 * What a decision holds in addition to its reasons; each may be null.
 *
 * @param evidence what shows the last part of the test that has separate evidence
 * @param conditions what the decision depends on
 * @param feedback for the person who asked, such as a school
 */
public record DecisionNotes(String evidence, String conditions, String feedback) {

    /** Nothing in addition to the reasons. */
    public static final DecisionNotes NONE = new DecisionNotes(null, null, null);
}
