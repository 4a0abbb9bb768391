package org.sendcasework.assessment;

import java.time.LocalDate;

/**
 * A short reply of a family that has a draft, after its first.
 *
 * @param way by which way it came: EMAIL, LETTER, PORTAL, PHONE or IN_PERSON
 * @param otherSetting the name of a setting they ask for that the register lacks, or null
 * @param nothingMoreShownBy what shows in writing that they have nothing more to say, or null
 */
public record FurtherReply(
        LocalDate receivedOn, String way, boolean meetingAsked, String otherSetting, String nothingMoreShownBy) {}
