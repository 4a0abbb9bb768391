package org.sendcasework.clock.internal;

/**
 * The bank holidays changed. Published within the transaction of the change, which already sees the new calendar:
 * listeners that derived dates from it recalculate them before it commits.
 */
public record WorkingDaysChanged(String reason, String changedBy) {}
