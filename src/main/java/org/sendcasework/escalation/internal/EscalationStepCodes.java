package org.sendcasework.escalation.internal;

/**
 * The two steps that every escalation policy has. All others are rows of the table {@code escalation-ladder}, known by
 * their code there.
 */
public final class EscalationStepCodes {

    public static final String APPROACHING = "APPROACHING";
    public static final String MISSED = "MISSED";

    private EscalationStepCodes() {}
}
