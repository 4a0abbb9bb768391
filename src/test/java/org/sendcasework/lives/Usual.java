package org.sendcasework.lives;

import java.util.Map;

/** What a field mostly holds where a value drawn blindly would be refused again and again. */
final class Usual {

    private static final int REVIEW_IN = 200;
    private static final int MEETING_IN = 12;

    private static final Map<String, Map<String, Drawn>> BY_TASK = Map.of(
            "finalise-the-plan", Map.of("nextReviewOn", new Drawn.Day(REVIEW_IN)),
            "arrange-the-mediation", Map.of("meetingOn", new Drawn.Day(MEETING_IN)));

    private Usual() {}

    static Map<String, Drawn> of(String task) {
        return BY_TASK.getOrDefault(task, Map.of());
    }
}
