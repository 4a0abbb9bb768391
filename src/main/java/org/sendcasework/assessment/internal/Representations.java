package org.sendcasework.assessment.internal;

import java.time.LocalDate;

/**
 * What the family said about a draft: AGREED, CHANGES or NONE. {@code receivedOn} is null for NONE; the URN is that of
 * the setting they ask for under section 38(3), or null.
 */
public record Representations(
        String reply,
        LocalDate receivedOn,
        String text,
        boolean meetingAsked,
        String requestedSettingUrn,
        boolean personalBudgetAsked) {

    public static final String NONE = "NONE";
}
