package org.sendcasework.escalation;

/** The steps of escalation for one deadline, in order. Each happens at most once. */
public enum Rung {
    APPROACHING,
    MISSED
}
