package org.sendcasework.mediation.internal;

import java.time.LocalDate;
import java.util.Map;

/**
 * A date that was arranged.
 *
 * @param providerCode the organisation that mediates
 * @param invitedOn the day the family was given the date and place
 * @param shorterNoticeAgreed whether the family agreed to less than five working days
 * @param attendees who comes for each body, by AUTHORITY or the code of an integrated care board
 */
public record Arrangement(
        String providerCode,
        LocalDate meetingOn,
        String place,
        LocalDate invitedOn,
        boolean shorterNoticeAgreed,
        Map<String, Attendee> attendees) {

    /** Who comes for a body, and whether they can settle the matter there and then. */
    public record Attendee(String name, boolean withAuthority) {}

    /** The body that represents the local authority. */
    public static final String AUTHORITY = "AUTHORITY";
}
