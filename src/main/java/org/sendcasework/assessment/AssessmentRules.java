package org.sendcasework.assessment;

import org.sendcasework.clock.RuleCode;

/** The rule codes of the statutory-deadlines table that the EHC needs assessment works with. */
public final class AssessmentRules {

    public static final RuleCode SCREEN = new RuleCode("REQ-SCREEN-6W");
    public static final RuleCode DECIDE = new RuleCode("REQ-DECIDE-6W");
    public static final RuleCode ASK_ADVISERS = new RuleCode("ADV-ASK-5D");
    public static final RuleCode NO_PLAN = new RuleCode("NOPLAN-16W");
    public static final RuleCode SEND_DRAFT = new RuleCode("DRAFT-SEND");
    public static final RuleCode REPRESENTATIONS = new RuleCode("DRAFT-REPS-15D");
    /** The day on which something sent by post is served. */
    public static final RuleCode SERVED_BY_POST = new RuleCode("SERVED-BY-POST");

    /** The integrated care board's agreement to section G. */
    public static final RuleCode HEALTH_AGREEMENT = new RuleCode("HEALTH-AGREE-15D");

    /** The first review of a plan, and each after it. */
    public static final RuleCode REVIEW = new RuleCode("AR-12M");

    public static final RuleCode MEETING = new RuleCode("DRAFT-MEET");
    public static final RuleCode CHOOSE_SETTINGS = new RuleCode("SCH-CHOOSE-20D");
    public static final RuleCode SETTING_REPLY = new RuleCode("SCH-REPLY-15D");
    public static final RuleCode FINAL = new RuleCode("FINAL-20W");
    /** Our own standard for telling the family that a decision was changed, ordered or conceded. */
    public static final RuleCode TELL_CHANGE = new RuleCode("DECISION-TELL-5D");
    /** Our own standard for doing to a plan what was conceded, where no regulation gives a day. */
    public static final RuleCode DO_CONCEDED = new RuleCode("CONCEDED-DO-2W");

    /** The answer to a request for a re-assessment, and what comes of it. */
    public static final RuleCode DECIDE_REASSESSMENT = new RuleCode("RA-DECIDE-15D");

    public static final RuleCode REASSESSED_PLAN = new RuleCode("RA-FINAL-14W");

    public static final RuleCode CONFIRM_END = new RuleCode("END-CONFIRM-10D");

    private AssessmentRules() {}
}
