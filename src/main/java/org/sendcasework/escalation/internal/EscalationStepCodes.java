package org.sendcasework.escalation.internal;

/**
 * The two steps that every escalation policy of a duty has; the time of the family has no step for a missed date. All
 * others are rows of the table {@code escalation-ladder}, known by their code there.
 */
public final class EscalationStepCodes {

    public static final String APPROACHING = "APPROACHING";
    public static final String MISSED = "MISSED";

    private EscalationStepCodes() {}
}
