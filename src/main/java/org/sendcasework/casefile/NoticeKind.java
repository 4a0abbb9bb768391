package org.sendcasework.casefile;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;

/** What a notice or letter of a case is for, in the words of a heading. It is stored by its name. */
public enum NoticeKind {
    ACKNOWLEDGEMENT("Acknowledgement of the request"),
    CONSIDERING_AN_ASSESSMENT("An assessment is being considered"),
    ASK_FOR_VIEWS("Request for the family's views"),
    ASK_FOR_INFORMATION("Request for information"),
    DECISION_TO_ASSESS("Decision to assess"),
    DECISION_NOT_TO_ASSESS("Decision not to assess"),
    WILL_ASSESS("We will carry out an assessment"),
    REFUSAL_TO_ASSESS("Refusal to assess"),
    ADVICE_REQUEST("Request for advice"),
    PROCEEDING_WITHOUT_ADVICE("We proceed without some of the advice"),
    WILL_ISSUE("We will issue a plan"),
    NO_PLAN("Decision not to issue a plan"),
    DRAFT_PLAN("Draft plan"),
    CONSULTATION("Consultation"),
    FINAL_PLAN("Final plan"),
    AMENDED_PLAN("Amended plan"),
    ORDER_CARRIED_OUT("Order carried out"),
    DECISION_CORRECTED("Correction of a decision"),
    PANEL_DECISION("Decision of a panel or officer"),
    WILL_REASSESS("We will carry out a re-assessment"),
    REFUSAL_TO_REASSESS("Refusal to re-assess"),
    PLAN_KEPT("Decision not to amend or replace the plan"),
    NO_AMENDMENT("Decision not to amend the plan"),
    PROPOSED_AMENDMENTS("Proposed amendments to the plan"),
    CEASING("Decision to cease to maintain the plan"),
    PANEL_FEEDBACK("Feedback on the decision"),
    EXCEPTION_TO_A_TIME_LIMIT("Exception to a time limit"),
    WITHDRAWAL_CONFIRMED("Withdrawal confirmed"),
    MOVED_TO_YOUR_AREA("The child moved to your area"),
    PASSED_ON("Request passed on"),
    OUTSIDE_AGE("Outside the age range"),
    /** A kind that only another release of this software knows; the text of the notice says what it is. */
    OTHER("Letter");

    private final String words;

    NoticeKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Stores the name, and reads a name that this release does not know without failing. */
    public static class Stored implements AttributeConverter<NoticeKind, String> {

        @Override
        public String convertToDatabaseColumn(NoticeKind kind) {
            return kind == null ? null : kind.name();
        }

        @Override
        public NoticeKind convertToEntityAttribute(String stored) {
            return stored == null
                    ? null
                    : Arrays.stream(values())
                            .filter(kind -> kind.name().equals(stored))
                            .findFirst()
                            .orElse(OTHER);
        }
    }
}
