package org.sendcasework.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/**
 * Whatever must be told in writing is there as a notice once the step that tells it is done, and each was made by the
 * template for its reader, which was checked for what the law demands.
 */
@Component
class NoticesLaw implements Law {

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<String> broken(Moment moment) {
        CaseRows now = moment.now();
        List<String> missing = new ArrayList<>();
        Row file = now.theCase();
        if (file.text("acknowledged_on") != null) {
            require(now, missing, "ACKNOWLEDGEMENT", 1);
            // A re-assessment is asked for by section 44, which has no such step
            require(now, missing, "CONSIDERING_AN_ASSESSMENT", file.text("plan_in_force_since") == null ? 1 : 0);
        }
        outcome(now, file, missing);
        now.of("notice").forEach(notice -> requireOwnTemplate(notice, missing));
        require(now, missing, "DRAFT_PLAN", count(now, "plan", "served_on"));
        require(now, missing, "ADVICE_REQUEST", asked(now, false));
        require(now, missing, "ASK_FOR_VIEWS", asked(now, true));
        require(now, missing, "PROCEEDING_WITHOUT_ADVICE", goneOn(now));
        // A setting consulted again has one row for each time
        require(now, missing, "CONSULTATION", count(now, "consultation", "sent_on"));
        if (moment.submitted("confirm-the-withdrawal")) {
            require(now, missing, "WITHDRAWAL_CONFIRMED", 1);
        }
        if (moment.submitted("tell-the-new-authority")) {
            require(now, missing, "MOVED_TO_YOUR_AREA", 1);
        }
        if (moment.submitted("pass-on-the-request")) {
            // To the responsible authority and to the family
            require(now, missing, "PASSED_ON", 2);
        }
        if (moment.submitted("tell-of-the-age")) {
            require(now, missing, "OUTSIDE_AGE", 1);
        }
        return missing;
    }

    private static void requireOwnTemplate(Row notice, List<String> missing) {
        String template = String.valueOf(notice.text("template"));
        String kind = notice.text("kind").toLowerCase(Locale.ROOT).replace('_', '-');
        boolean forReader = notice.is("recipient_role", "SETTING") && template.endsWith(".setting")
                || notice.is("recipient_role", "ICB") && template.endsWith(".icb")
                || !notice.is("recipient_role", "SETTING") && !notice.is("recipient_role", "ICB");
        if (!template.startsWith(kind + ".") || !forReader) {
            missing.add("a notice %s to %s was made by the template %s"
                    .formatted(notice.text("kind"), notice.text("recipient_role"), template));
        }
    }

    private static void outcome(CaseRows now, Row file, List<String> missing) {
        switch (String.valueOf(file.text("outcome"))) {
            case "ASSESSMENT_REFUSED" -> {
                require(now, missing, "REFUSAL_TO_ASSESS", 1);
                require(now, missing, "DECISION_NOT_TO_ASSESS", 1);
            }
            case "NO_PLAN" -> require(now, missing, "NO_PLAN", 1);
            case "REASSESSMENT_REFUSED" -> require(now, missing, "REFUSAL_TO_REASSESS", 1);
            case "PLAN_KEPT" -> require(now, missing, "PLAN_KEPT", 1);
            case "PLAN_ISSUED", "PLAN_REPLACED" -> require(now, missing, "FINAL_PLAN", 1);
            default -> {
                // Nothing is decided yet, or the case ended before that
            }
        }
    }

    private static long count(CaseRows now, String table, String column) {
        return now.of(table).stream()
                .map(row -> row.text(column))
                .filter(day -> day != null)
                .count();
    }

    private static long goneOn(CaseRows now) {
        return now.of("advice_request").stream()
                .filter(advice -> advice.text("gone_on_by") != null && advice.text("gone_on_on") != null)
                .count();
    }

    private static long asked(CaseRows now, boolean ofTheFamily) {
        return now.of("advice_request").stream()
                .filter(advice -> advice.is("kind", "PARENT_VIEWS") == ofTheFamily)
                .filter(advice -> advice.text("requested_on") != null)
                .count();
    }

    private static void require(CaseRows now, List<String> missing, String kind, long atLeast) {
        long there = now.of("notice").stream()
                .filter(notice -> notice.is("kind", kind))
                .count();
        if (there < atLeast) {
            missing.add("%d notices %s, and there must be %d".formatted(there, kind, atLeast));
        }
    }
}
