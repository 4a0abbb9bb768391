package org.sendcasework.escalation.internal;

/**
 * The two rungs that every ladder of a duty has; the time of the family has no missed rung. All others are rows of the table {@code escalation-ladder}: a rung is known by its
 * code there.
 */
public final class Rung {

    public static final String APPROACHING = "APPROACHING";
    public static final String MISSED = "MISSED";

    private Rung() {}
}
