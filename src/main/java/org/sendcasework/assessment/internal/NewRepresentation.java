package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;

/**
 * What the family said about a draft at one time, as it is recorded.
 *
 * @param reply AGREED, CHANGES, or what stands for no words of their own: NONE when the fifteen days passed without a
 *     reply, RECORDED when everything they said has been recorded on the page of the case
 * @param receivedOn null for NONE and RECORDED
 * @param way by which way it came
 * @param settingUrns the settings of the register that they ask for, by URN
 * @param otherSetting the name of a setting they ask for that the register lacks, or null
 * @param nothingMoreShownBy what shows in writing that they have nothing more to say; null when they have not said so
 */
public record NewRepresentation(
        String reply,
        LocalDate receivedOn,
        String way,
        String text,
        boolean meetingAsked,
        List<String> settingUrns,
        String otherSetting,
        boolean personalBudgetAsked,
        String nothingMoreShownBy) {

    /** No reply came in the fifteen days. */
    public static final String NONE = "NONE";

    /** What the family said was recorded before, and nothing is to be added. */
    public static final String RECORDED = "RECORDED";

    /** They ask for changes. */
    public static final String CHANGES = "CHANGES";

    /** The way of a reply that was recorded before ways were asked for, or in another system. */
    public static final String WAY_NOT_RECORDED = "NOT_RECORDED";

    boolean saysSomething() {
        return !NONE.equals(reply) && !RECORDED.equals(reply);
    }
}
