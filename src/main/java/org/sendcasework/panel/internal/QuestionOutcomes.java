package org.sendcasework.panel.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.casefile.Decision;

/** What can be decided on the questions that are asked on their own. */
public final class QuestionOutcomes {

    private static final Map<Decision.Kind, Map<String, String>> WORDS = Map.of(
            Decision.Kind.RESOURCING,
            Map.of("AGREE", "Agree", "AGREE_IN_PART", "Agree in part", "DECLINE", "Decline"),
            Decision.Kind.WHETHER_TO_REASSESS,
            Map.of("REASSESS", "Re-assess", "NO_REASSESSMENT", "Do not re-assess"),
            Decision.Kind.AFTER_REVIEW,
            Map.of("MAINTAIN", "Maintain the plan", "AMEND", "Amend the plan", "CEASE", "Cease the plan"),
            Decision.Kind.RATIFY,
            Map.of("RATIFY", "Ratify", "NOT_RATIFIED", "Do not ratify"));

    private static final Set<String> REFUSALS = Set.of("DECLINE", "NO_REASSESSMENT", "CEASE", "NOT_RATIFIED");

    private QuestionOutcomes() {}

    /** The outcomes of a kind as options of a select field; empty for a kind that another process asks for. */
    public static List<Map<String, String>> options(Decision.Kind kind) {
        return WORDS.getOrDefault(kind, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Map.of("value", entry.getKey(), "label", entry.getValue()))
                .toList();
    }

    /** Whether an outcome refuses what was asked, or ends what is there. */
    public static boolean isRefusal(String outcome) {
        return REFUSALS.contains(outcome);
    }
}
