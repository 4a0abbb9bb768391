package org.sendcasework.casefile;

/**
 * New words for a recorded decision. What was decided is not among them: another outcome is another decision.
 *
 * @param why why the record was wrong; kept with the new version
 */
public record DecisionCorrection(String reasons, String conditions, String why) {}
