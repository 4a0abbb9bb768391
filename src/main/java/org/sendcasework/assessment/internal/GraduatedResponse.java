package org.sendcasework.assessment.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What the evidence can show of the graduated response, in the words of the checklist. */
public enum GraduatedResponse {
    ASSESS_PLAN_DO_REVIEW("Cycles of assess, plan, do, review"),
    OUTCOMES_MEASURED("Progress measured against outcomes"),
    SPECIALIST_ADVICE("Specialist advice sought and used"),
    PROVISION_COSTED("Provision made so far set out"),
    FAMILY_INVOLVED("The family took part"),
    ATTAINMENT("Attainment and attendance given");

    private final String words;

    GraduatedResponse(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The words of codes as they are stored, separated by commas. */
    static String wordsOf(String codes) {
        return codes == null || codes.isEmpty()
                ? "Nothing ticked"
                : Arrays.stream(codes.split(","))
                        .map(code -> valueOf(code).words())
                        .collect(Collectors.joining("; "));
    }
}
