package org.sendcasework.assessment;

/** The rule codes of the statutory-deadlines table that the EHC needs assessment works with. */
public final class AssessmentRules {

    public static final String SCREEN = "REQ-SCREEN-6W";
    public static final String DECIDE = "REQ-DECIDE-6W";
    public static final String ASK_ADVISERS = "ADV-ASK-5D";
    public static final String NO_PLAN = "NOPLAN-16W";
    public static final String SEND_DRAFT = "DRAFT-SEND";
    public static final String REPRESENTATIONS = "DRAFT-REPS-15D";
    public static final String MEETING = "DRAFT-MEET";
    public static final String CHOOSE_SETTINGS = "SCH-CHOOSE-20D";
    public static final String SETTING_REPLY = "SCH-REPLY-15D";
    public static final String FINAL = "FINAL-20W";
    public static final String CONFIRM_END = "END-CONFIRM-10D";

    private AssessmentRules() {}
}
