package org.sendcasework.mediation.internal;

/** What is recorded about a point of an agreement. */
public enum PointOutcome {
    DELIVERED,
    /** It is not done, and those who agreed it settled it in another way. */
    SETTLED_OTHERWISE,
    /** It is not done. The point stays open, and late once its day has passed. */
    NOT_YET
}
