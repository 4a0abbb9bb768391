package org.sendcasework.escalation.internal;

/**
 * The two rungs that every ladder has. All others are rows of the table {@code escalation-ladder}: a rung is known by its
 * code there.
 */
public final class EscalationStepCodes {

    public static final String APPROACHING = "APPROACHING";
    public static final String MISSED = "MISSED";

    private EscalationStepCodes() {}
}
