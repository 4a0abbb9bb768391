package org.sendcasework.lives;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.sendcasework.engine.internal.FormField;

/** What lives reached: flows of the models, options of forms, rules opened, and events at places in the models. */
class Coverage {

    private static final Set<FormField.Type> OF_OPTIONS = Set.of(FormField.Type.ONE_OF, FormField.Type.SOME_OF);

    private final Set<String> flows = ConcurrentHashMap.newKeySet();
    private final Set<String> options = new TreeSet<>();
    private final Set<String> rules = new TreeSet<>();
    private final Set<String> pairs = new TreeSet<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    Set<String> flows() {
        return flows;
    }

    Set<String> options() {
        return options;
    }

    Set<String> rules() {
        return rules;
    }

    /** As {@code task / event}. */
    Set<String> pairs() {
        return pairs;
    }

    /** A form was accepted with these values. */
    void accepted(OpenForm form, Map<String, Drawn> values) {
        values.forEach((key, value) -> {
            FormField field = form.definition().fields().get(key);
            if (field != null && OF_OPTIONS.contains(field.type()) && value instanceof Drawn.Plain plain) {
                List<?> codes = plain.given() instanceof List<?> list ? list : List.of(plain.given());
                codes.forEach(code -> options.add(form.definition().id() + "." + key + "=" + code));
            }
        });
    }

    /** Something happened while these tasks were open. */
    void happened(List<String> open, String event) {
        open.forEach(task -> pairs.add(task + " / " + event));
    }

    /** How often steps of a kind were done, refused, or had nothing to be done on. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    void tried(Step step, Judge.Verdict verdict) {
        String kind = step instanceof Step.Happen happen
                ? happen.event()
                : step instanceof Step.Submit submit
                        ? submit.task()
                        : step instanceof Step.StartWork start
                                ? start.process() + " is started"
                                : step.getClass().getSimpleName();
        String how = verdict.done() ? "done" : verdict.refused() ? "refused" : "nothing there";
        outcomes.merge(kind + ": " + how, 1, Integer::sum);
        if (verdict.refused()) {
            String why = String.valueOf(verdict.refusal().getMessage()).replaceAll("\\d+", "N");
            outcomes.merge(kind + ": refused: " + why.substring(0, Math.min(120, why.length())), 1, Integer::sum);
        }
    }

    void rules(CaseRows rows) {
        rows.of("deadline").forEach(deadline -> rules.add(deadline.text("rule_code")));
    }
}
