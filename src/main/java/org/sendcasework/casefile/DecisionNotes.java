package org.sendcasework.casefile;

/**
 * What a decision carries beside its reasons; each may be null.
 *
 * @param evidence what shows the last part of the test that has evidence of its own
 * @param conditions what the decision depends on
 * @param feedback for whoever asked, such as a school
 */
public record DecisionNotes(String evidence, String conditions, String feedback) {

    /** Nothing beside the reasons. */
    public static final DecisionNotes NONE = new DecisionNotes(null, null, null);
}
