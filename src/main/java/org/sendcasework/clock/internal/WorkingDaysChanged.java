package org.sendcasework.clock.internal;

/**
 * The bank holidays changed. Told within the transaction of the change, which sees the new calendar already: whoever
 * derived dates from it derives them again before it commits.
 */
public record WorkingDaysChanged(String reason, String changedBy) {}
