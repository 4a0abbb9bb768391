package org.sendcasework.lives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.engine.internal.FormField;

/** Puts the case itself into fields by which start forms name it. */
final class OwnValues {

    private static final Drawn THE_CASE = new Drawn.Plain("the case");

    private OwnValues() {}

    /** What a form about this case holds in any life: who and what it is about. */
    static Map<String, Drawn> toDraw(Life life) {
        return Map.of(
                "caseReferenceOfFamily", THE_CASE,
                "forCase", THE_CASE,
                "rightId", THE_CASE,
                "childDateOfBirth", new Drawn.Plain(life.born().toString()));
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
        if (field == null || field.optionsKey() == null) {
            return new Drawn.Plain(life.reference());
        }
        List<String> labels = form.labels(field);
        for (int place = labels.size() - 1; place >= 0; place--) {
            if (labels.get(place).contains(life.reference())) {
                return new Drawn.Choice(place);
            }
        }
        return null;
    }
}
