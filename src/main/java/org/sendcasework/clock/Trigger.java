package org.sendcasework.clock;

/**
 * The events from which deadlines are counted, in words that finish "counted from …", and the name under which the
 * calculator asks for the date where it is a deadline's second event.
 */
public enum Trigger {
    /** Day 0 of the 6, 16 and 20 weeks: the request reached the authority by any channel (regulation 5(1)). */
    REQUEST_RECEIVED("the day the request reached the authority, by any channel"),
    DECISION_TO_ASSESS("the day the family was notified of the decision to assess"),
    ADVICE_REQUEST_RECEIVED("the day the request for advice was received"),
    GONE_ON_WITHOUT_ADVICE("the day the case proceeded without the advice"),
    DECISION_TO_ISSUE("the day of the decision to issue a plan"),
    DRAFT_POSTED("the day the draft plan was posted"),
    DRAFT_SERVED("the day the draft plan was served"),
    CONSULTATION_SENT("the day the consultation was sent"),
    FINAL_PLAN_SENT("the day the final plan was sent"),
    DEADLINE_MISSED("the first day on which the date was missed"),
    DELAY_ESCALATED("the day the delay was escalated that far"),
    DECISION_MADE("the day the decision was made"),
    FAMILY_TOLD_OF_DELAY("the day the family was last informed of the delay"),
    CASE_ENDED("the day the end of the case was recorded"),

    DECISION_CHANGED("the day a decision was changed, ordered or conceded"),

    PAPERS_CUT_OFF("the day on which the papers of a panel must be ready"),
    DECISION_ASKED_FOR("the day the decision was asked for"),

    /** The plan was first made, or the last review was completed by its decision notice. */
    PLAN_MADE_OR_REVIEWED("the day the plan was made or last reviewed", "lastReview"),
    TERM_STARTS("the first day of the term"),
    REVIEW_MEETING("the day of the review meeting", "meeting"),
    AMENDMENT_NOTICE_SENT("the day the notice of proposed amendments was sent"),
    PHASE_TRANSFER("the day of the transfer of phase"),
    PHASE_TRANSFER_LIMIT("the statutory deadline for the transfer of phase"),
    CEASING_CONSIDERED("the day ceasing the plan was first considered"),
    DECISION_TO_CEASE("the day of the decision to cease the plan"),
    TURNS_25("the 25th birthday"),

    REASSESSMENT_REQUESTED("the day the request for a re-assessment was received"),
    REASSESSMENT_NOTIFIED("the day the family was notified of the re-assessment, or it was decided without a request"),

    DECISION_NOTICE_SENT("the day the notice of the decision was sent"),
    MEDIATION_DECLINED("the day the family informed the adviser that it does not want mediation"),
    HEALTH_ISSUE_TOLD("the day the family informed the authority of a health issue"),
    MEDIATION_ASKED_FOR("the day the family informed the authority that it wants mediation"),
    ICB_NOTIFIED("the day the integrated care board was notified"),
    MEDIATION_NOT_ARRANGED("the day the authority informed the adviser that it cannot arrange mediation in time"),
    MEDIATION_MEETING("the day of the mediation"),
    MEDIATION_ENDED("the day the mediation ended"),
    MEDIATION_AGREEMENT("the day of the mediation agreement"),
    MEDIATION_CERTIFICATE("the date of the mediation certificate", "certificate"),

    AGREED_IN_WRITING("the day that was agreed in writing"),
    LIMIT_ENDS("the day the time for the act ends"),
    APPEAL_SENT_TO_AUTHORITY("the day the Tribunal sent the appeal to the authority"),
    TRIBUNAL_ORDER("the date of the Tribunal's order, or the day the authority notified it that it will not oppose"),

    TRIBUNAL_DIRECTION("the day that the Tribunal set in its directions"),

    MOVE("the day of the move"),
    AWARE_OF_MOVE("the day the old body became aware of the move"),
    PLAN_TRANSFERRED("the day the plan was transferred", "transfer"),

    DIRECT_PAYMENT_REFUSED("the day a direct payment was refused"),
    DIRECT_PAYMENTS_START("the day direct payments began"),
    DIRECT_PAYMENTS_CHANGE("the day direct payments are to change"),
    DETAINED_REQUEST("the day the request for a detained person reached the home authority"),
    RELEASED("the day of release"),

    EAH_REFERRAL_RECEIVED("the day the setting asked Experts at Hand for help"),
    EAH_TRIAGED("the day the referral was triaged"),
    EAH_FIRST_CONTACT("the day of the first contact with the setting"),
    EAH_WORK_FINISHED("the day of the last visit or session"),
    EAH_FOLLOWED_UP("the day of the follow-up on the impact"),
    EAH_NOT_REACHED("the day the setting was listed as not yet reached"),
    STANDARD_MISSED_TWICE("the day it was found that a standard was missed in two cycles"),
    RECOVERY_REVIEW_AGREED("the day agreed for the review");

    private final String words;
    private final String parameter;

    Trigger(String words) {
        this(words, null);
    }

    Trigger(String words, String parameter) {
        this.words = words;
        this.parameter = parameter;
    }

    public String words() {
        return words;
    }

    /** The calculator's parameter for it as a second event of a deadline; null for events that are always the first. */
    public String parameter() {
        return parameter;
    }
}
