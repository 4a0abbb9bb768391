package org.sendcasework.referral;

/** What a setting or a family said at the close. Who was not asked counts in no rate; who gave no answer does. */
public enum Satisfaction {
    VERY_SATISFIED,
    SATISFIED,
    NEITHER,
    DISSATISFIED,
    VERY_DISSATISFIED,
    NO_ANSWER,
    NOT_ASKED
}
