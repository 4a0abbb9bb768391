package org.sendcasework.escalation.internal;

/**
 * Why a date was missed, as a code that can be counted. A reason explains; it never excuses, and it never moves the
 * date (staff shortage, panel dates and late advice are not exceptions in law).
 */
public enum DelayReason {
    LATE_EP_ADVICE("Late advice from educational psychology"),
    LATE_HEALTH_ADVICE("Late advice from health"),
    LATE_SOCIAL_CARE_ADVICE("Late advice from social care"),
    LATE_EDUCATION_ADVICE("Late advice from education"),
    STAFF_CAPACITY("Too few staff"),
    PANEL_DATE("Waited for a panel"),
    FAMILY_CIRCUMSTANCES("The family's circumstances"),
    FAMILY_ASKED_TO_WAIT("The family asked us to wait"),
    SETTING_CONSULTATION("Consulting settings took longer"),
    LATE_INFORMATION("Information asked for came late"),
    DATA_ERROR("A wrong date or a mistake in our records"),
    OTHER("Another reason");

    private final String words;

    DelayReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
