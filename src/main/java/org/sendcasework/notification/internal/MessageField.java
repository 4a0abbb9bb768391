package org.sendcasework.notification.internal;

import java.util.Arrays;
import java.util.Optional;

/**
 * All that a message may say of a case or a service. There is no field for a name, a text or a reason, so a template
 * cannot ask for one.
 */
public enum MessageField {
    CASE_REFERENCE("caseReference"),
    STAGE("stage"),
    ACTION("action"),
    DUE_DATE("dueDate"),
    /** The day by which a late act is expected. */
    EXPECTED_ON("expectedOn"),
    SERVICE("service"),
    SIGN_IN("signIn"),
    OPEN("open"),
    DUE_THIS_WEEK("dueThisWeek"),
    LATE("late"),
    TIMELINESS("timeliness"),
    TIMELINESS_OF_ALL("timelinessOfAll"),
    LETTERS_TO_POST("lettersToPost"),
    OPEN_BY_TEAM("openByTeam");

    private final String placeholder;

    MessageField(String placeholder) {
        this.placeholder = placeholder;
    }

    /** As templates write it between double braces. */
    public String placeholder() {
        return placeholder;
    }

    public static Optional<MessageField> of(String placeholder) {
        return Arrays.stream(values())
                .filter(field -> field.placeholder.equals(placeholder))
                .findFirst();
    }
}
