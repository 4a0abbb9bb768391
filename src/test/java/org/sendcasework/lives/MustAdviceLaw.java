package org.sendcasework.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/**
 * When it is decided whether to issue a plan, each advice that must be sought is there, or is left out under a recorded
 * ground: earlier advice that all are satisfied with (r.6(4), never for the family's own views), or going on without it
 * after recorded tries.
 */
@Component
class MustAdviceLaw implements Law {

    private static final List<String> MUST =
            List.of("PARENT_VIEWS", "EDUCATIONAL", "MEDICAL", "PSYCHOLOGICAL", "SOCIAL_CARE");
    private static final Set<String> THERE = Set.of("RETURNED", "NIL_RETURN", "RECEIVED_AFTERWARDS", "NEVER_CAME");

    @Override
    public String name() {
        return "must-advice";
    }

    @Override
    public List<String> broken(Moment moment) {
        if (!moment.submitted("decide-whether-to-issue") || decided(moment.now()) == decided(moment.before())) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        for (String kind : MUST) {
            List<Row> asked = moment.now().of("advice_request").stream()
                    .filter(advice -> advice.is("kind", kind))
                    .toList();
            if (asked.stream().noneMatch(advice -> isLawful(moment.now(), advice))) {
                missing.add("decided whether to issue with " + kind + " "
                        + asked.stream().map(advice -> advice.text("status")).toList());
            }
        }
        return missing;
    }

    private static long decided(CaseRows rows) {
        return rows.of("decision").stream()
                .filter(decision -> decision.is("kind", "WHETHER_TO_ISSUE"))
                .count();
    }

    private static boolean isLawful(CaseRows rows, Row advice) {
        String status = advice.text("status");
        return THERE.contains(status)
                || "EXISTING_ADVICE_SUFFICIENT".equals(status)
                        && !advice.is("kind", "PARENT_VIEWS")
                        && allAreSatisfied(advice)
                || "GONE_ON_WITHOUT".equals(status)
                        && advice.text("gone_on_reason") != null
                        && advice.text("gone_on_by") != null
                        && rows.of("advice_try").stream()
                                .anyMatch(tried -> tried.is("advice_request_id", advice.text("id")));
    }

    private static boolean allAreSatisfied(Row advice) {
        return Stream.of("earlier_document", "earlier_adviser_on", "earlier_family_on", "earlier_officer_on")
                .allMatch(column -> advice.text(column) != null);
    }
}
