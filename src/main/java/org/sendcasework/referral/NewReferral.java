package org.sendcasework.referral;

import java.time.LocalDate;

/**
 * What a setting asks. {@code childrenDeclared} goes with a group, {@code child} with a child, and neither with the
 * whole setting.
 *
 * @param channel how it came
 * @param receivedOn the day the setting asked, from which triage is counted; today or before
 */
public record NewReferral(
        Channel channel,
        String settingUrn,
        LocalDate receivedOn,
        String askedBy,
        ReferralSubject subject,
        Integer childrenDeclared,
        NamedChild child,
        Need need,
        Situation situation,
        String whatIsAsked,
        String whatWasTried) {

    /** The channels through which a referral can arrive. */
    public enum Channel {
        TASKLIST,
        PAGE,
        API
    }
}
