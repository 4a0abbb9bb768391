package org.sendcasework.lives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sendcasework.engine.internal.FormField;

/** Puts the case itself into fields by which start forms name it. */
final class OwnValues {

    private static final Drawn THE_CASE = new Drawn.Plain("the case");
    private static final Drawn TODAY = new Drawn.Day(0);

    /** The other decisions have one ground each, with the same name. */
    private static final List<String> ABOUT_A_PLAN = List.of("NEEDS", "PROVISION", "SETTING_NAMED", "NO_SETTING_NAMED");

    private OwnValues() {}

    /** What a form about this case holds in any life: who and what it is about. */
    static Map<String, Drawn> toDraw(Life life, Random random) {
        Map<String, Drawn> own = new HashMap<>(Map.of(
                "caseReferenceOfFamily", THE_CASE,
                "forCase", THE_CASE,
                "rightId", THE_CASE,
                "childDateOfBirth", new Drawn.Plain(life.born().toString())));
        List<String> grounds = groundsOfTheLastDecision(life);
        if (!grounds.isEmpty() && random.nextInt(10) > 0) {
            own.put("grounds", new Drawn.Plain(List.of(grounds.get(random.nextInt(grounds.size())))));
        }
        if (random.nextInt(3) > 0) {
            own.putAll(anAppealThatCameToday(random));
        }
        return own;
    }

    /** Three days that must follow each other are seldom drawn in order. */
    private static Map<String, Drawn> anAppealThatCameToday(Random random) {
        Map<String, Drawn> days = new HashMap<>(Map.of("receivedOn", TODAY, "sentOn", TODAY));
        if (random.nextBoolean()) {
            days.put("certificateOn", TODAY);
        } else {
            days.put("leaveGiven", new Drawn.Plain(true));
            days.put("leaveOn", TODAY);
        }
        return days;
    }

    /** The grounds that go with the decision a family can appeal against. */
    private static List<String> groundsOfTheLastDecision(Life life) {
        return life.rows().of("appeal_right").stream()
                .max((one, other) -> one.text("notified_on").compareTo(other.text("notified_on")))
                .map(right -> right.is("decision", "PLAN_CONTENTS") ? ABOUT_A_PLAN : List.of(right.text("decision")))
                .orElse(List.of());
    }

    /** The values with the reference of this case where a step says so. */
    static Map<String, Drawn> of(Life life, OpenForm form, Map<String, Drawn> values) {
        Map<String, Drawn> own = new HashMap<>(values);
        own.replaceAll((key, value) -> THE_CASE.equals(value) ? own(life, form, key) : value);
        own.values().removeIf(value -> value == null);
        return own;
    }

    private static Drawn own(Life life, OpenForm form, String key) {
        FormField field = form.definition().fields().get(key);
        if (field == null || field.options() == null) {
            return new Drawn.Plain(life.reference());
        }
        return life.rows().of("appeal_right").stream()
                .map(right -> right.text("id"))
                .filter(field.options()::contains)
                .map(id -> (Drawn) new Drawn.Plain(id))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
