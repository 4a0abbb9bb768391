package org.sendcasework.assessment.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.assessment.internal.DraftTimes;
import org.sendcasework.assessment.internal.FamilyRepresentations;
import org.sendcasework.assessment.internal.FinalText;
import org.sendcasework.assessment.internal.Plan;
import org.sendcasework.assessment.internal.PlanTexts;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.assessment.internal.Representation;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the form of the final plan shows: the words of the draft, what may change them, and the day of the review. */
@Component
class FinalPlanFormView {

    private static final int LONGEST = 80;

    private final PlanVersions plans;
    private final FamilyRepresentations representations;
    private final DraftTimes times;
    private final Dates dates;

    FinalPlanFormView(PlanVersions plans, FamilyRepresentations representations, DraftTimes times, Dates dates) {
        this.plans = plans;
        this.representations = representations;
        this.times = times;
        this.dates = dates;
    }

    Map<String, Object> values(CaseFile caseFile) {
        Map<String, Object> values = new LinkedHashMap<>();
        plans.latest(caseFile).ifPresent(plan -> {
            values.put(
                    "taskHint",
                    "Section I names " + PlanTexts.sectionI(plan) + ". The family’s fifteen days end on "
                            + Texts.date(times.lastDayToReply(plan)) + ".");
            plans.sections(caseFile).forEach((section, text) -> values.put("section" + section, text));
            List<Map<String, String>> replies = replies(caseFile, plan);
            List<Map<String, String>> because = new ArrayList<>(replies);
            because.add(Map.of("value", FinalText.PLACEMENT, "label", "The placement that the plan names"));
            values.put("replyOptions", replies);
            values.put("becauseOptions", because);
        });
        values.put("nextReviewOn", times.lastDayForFirstReview(dates.today()).toString());
        return values;
    }

    private List<Map<String, String>> replies(CaseFile caseFile, Plan plan) {
        return representations.of(caseFile).stream()
                .filter(said ->
                        said.getReceivedOn() != null && said.getPlan().getId().equals(plan.getId()))
                .map(said -> Map.of("value", said.getId().toString(), "label", label(said)))
                .toList();
    }

    private static String label(Representation said) {
        String words = said.getSaid() == null ? Texts.words(said.getReply()) : said.getSaid();
        return Texts.date(said.getReceivedOn()) + ": "
                + (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words);
    }
}
