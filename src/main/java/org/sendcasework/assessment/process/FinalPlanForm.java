package org.sendcasework.assessment.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.sendcasework.assessment.internal.FinalText;
import org.sendcasework.engine.SubmittedForm;

/** Reads the words of the final plan from the form finalise-the-plan. */
final class FinalPlanForm {

    private FinalPlanForm() {}

    /** The words; null where the form is older than the final plan's own words, and then they are the draft's. */
    static FinalText text(SubmittedForm form) {
        SubmittedForm asked = form.ifAsked();
        Map<String, String> sections = new TreeMap<>();
        Map<String, String> because = new TreeMap<>();
        for (String section : Plans.DRAFT_SECTIONS) {
            put(sections, section, asked.text("section" + section));
            put(because, section, asked.text("because" + section));
        }
        if (sections.isEmpty()) {
            return null;
        }
        List<UUID> notTakenUp =
                asked.options("notTakenUp").stream().map(UUID::fromString).toList();
        return new FinalText(sections, because, notTakenUp, asked.text("notTakenUpWhy"));
    }

    private static void put(Map<String, String> texts, String section, String text) {
        if (text != null) {
            texts.put(section, text);
        }
    }
}
