package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.sendcasework.engine.FormChecker;
import org.sendcasework.engine.internal.FormDefinition;
import org.sendcasework.engine.internal.FormField;

/**
 * Fills in a form at random from its own definition: what is required mostly, what is not at times, and now and then
 * something that is wrong. A field that the form hides stays empty, by the same check that the application makes.
 */
class FormDraw {

    private static final int OF_A_HUNDRED = 100;
    private static final int OF_A_THOUSAND = 1000;
    private static final int LEFT_EMPTY = 7;
    private static final int OPTIONAL_FILLED = 40;
    private static final int TICKED = 80;
    private static final int WRONG = 12;
    private static final int TODAY = 75;
    private static final int LONGEST_AGO = 12;
    private static final int LONGEST_AHEAD = 28;
    private static final int MOST_CHOSEN = 3;

    private final FormChecker checker;
    private final Random random;
    private final Map<String, Drawn> given;
    private final LocalDate today;

    /** @param given what the fields of these keys hold, whatever is drawn for the others */
    FormDraw(FormChecker checker, Random random, Map<String, Drawn> given, LocalDate today) {
        this.checker = checker;
        this.random = random;
        this.given = given;
        this.today = today;
    }

    Map<String, Drawn> fill(OpenForm form) {
        Map<String, Drawn> drawn = new LinkedHashMap<>();
        for (FormField field : form.definition().fields().values()) {
            if (isHidden(form, field, drawn)) {
                continue;
            }
            Drawn value = given.containsKey(field.key()) ? given.get(field.key()) : value(form, field);
            if (value != null) {
                drawn.put(field.key(), value);
            }
        }
        return drawn;
    }

    /** The same values with another one for a field that was refused, and without those that the form hides then. */
    Map<String, Drawn> mend(OpenForm form, Map<String, Drawn> refused, String wrong) {
        FormField field = form.definition().fields().get(wrong);
        if (field == null) {
            return fill(form);
        }
        Map<String, Drawn> mended = new LinkedHashMap<>();
        for (FormField each : form.definition().fields().values()) {
            if (isHidden(form, each, mended)) {
                continue;
            }
            Drawn value = refused.get(each.key());
            if (each.equals(field)) {
                boolean missing = value == null || value.equals(new Drawn.Plain(false));
                value = missing || field.required()
                        ? valid(form, field)
                        : random.nextBoolean() ? valid(form, field) : null;
            } else if (value == null && each.required()) {
                value = valid(form, each);
            }
            if (value != null) {
                mended.put(each.key(), value);
            }
        }
        return mended;
    }

    private boolean isHidden(OpenForm form, FormField field, Map<String, Drawn> soFar) {
        if (field.hideConditions().isEmpty()) {
            return false;
        }
        Map<String, Object> values = new HashMap<>();
        FormDefinition definition = form.definition();
        soFar.forEach((key, value) -> values.put(
                key, value.value(today, form.options(definition.fields().get(key)))));
        return checker.isHidden(field, definition, values, form.offered());
    }

    /** What a browser would send for what was drawn. */
    static VariableMap sent(OpenForm form, Map<String, Drawn> drawn, LocalDate today) {
        VariableMap sent = Variables.createVariables();
        drawn.forEach((key, value) -> {
            FormField field = form.definition().fields().get(key);
            List<String> options = field == null ? List.of() : form.options(field);
            Object plain = value.value(today, options);
            if (plain != null) {
                sent.put(key, plain);
            }
        });
        return sent;
    }

    private boolean inAThousand(int times) {
        return random.nextInt(OF_A_THOUSAND) < times;
    }

    private boolean inAHundred(int times) {
        return random.nextInt(OF_A_HUNDRED) < times;
    }

    private Drawn value(OpenForm form, FormField field) {
        if (field.required() ? inAThousand(LEFT_EMPTY) : !inAHundred(OPTIONAL_FILLED)) {
            return null;
        }
        if (field.type() == FormField.Type.FLAG && !field.required()) {
            return new Drawn.Plain(inAHundred(TICKED));
        }
        return inAThousand(WRONG) ? wrong(field) : valid(form, field);
    }

    private static Drawn wrong(FormField field) {
        return switch (field.type()) {
            case TEXT, AREA -> new Drawn.Plain("x".repeat(field.maxLength() + 1));
            case NUMBER -> new Drawn.Plain("many");
            case FLAG -> new Drawn.Plain(false);
            case ONE_OF -> new Drawn.Plain("NOT_OFFERED");
            case SOME_OF -> new Drawn.Plain(List.of("NOT_OFFERED"));
            case DATE -> new Drawn.Plain("0026-09-07");
        };
    }

    private Drawn valid(OpenForm form, FormField field) {
        if (given.containsKey(field.key())) {
            return given.get(field.key());
        }
        return switch (field.type()) {
            case TEXT, AREA -> new Drawn.Plain(text(field));
            case NUMBER -> new Drawn.Plain(number(field));
            case FLAG -> new Drawn.Plain(true);
            case ONE_OF -> one(form, field);
            case SOME_OF -> some(form, field);
            case DATE -> new Drawn.Day(days(field));
        };
    }

    private Drawn one(OpenForm form, FormField field) {
        if (field.optionsKey() != null) {
            int offered = form.options(field).size();
            return offered == 0 ? null : new Drawn.Choice(random.nextInt(offered));
        }
        List<String> codes = List.copyOf(field.options());
        return new Drawn.Plain(codes.get(random.nextInt(codes.size())));
    }

    private Drawn some(OpenForm form, FormField field) {
        List<Integer> places = new ArrayList<>();
        int offered = field.optionsKey() != null
                ? form.options(field).size()
                : field.options().size();
        if (offered == 0) {
            return null;
        }
        boolean most = random.nextBoolean();
        boolean few = offered > MOST_CHOSEN * MOST_CHOSEN || !most && random.nextBoolean();
        for (int place = 0; place < offered; place++) {
            if (few ? places.isEmpty() && random.nextInt(offered) == 0 : most || random.nextBoolean()) {
                places.add(place);
            }
        }
        if (places.isEmpty()) {
            places.add(random.nextInt(offered));
        }
        if (field.optionsKey() != null) {
            return new Drawn.Choices(places);
        }
        List<String> codes = List.copyOf(field.options());
        return new Drawn.Plain(places.stream().map(codes::get).toList());
    }

    private static String text(FormField field) {
        if (field.pattern() != null) {
            return field.pattern().contains("@") ? "robin@sample.example" : "AM1 2BC";
        }
        String words = "Written in plain words, long enough for a family to understand what happened and why.";
        return words.length() <= field.maxLength()
                ? words
                : words.substring(0, field.maxLength()).strip();
    }

    private Object number(FormField field) {
        int least = field.min() == null ? 0 : field.min().intValue();
        int most = field.max() == null ? least + OF_A_HUNDRED : field.max().intValue();
        return least + random.nextInt(most - least + 1);
    }

    private int days(FormField field) {
        boolean upToToday = "today".equals(field.properties().get("maxDate"));
        boolean fromToday = "today".equals(field.properties().get("minDate"));
        int some = random.nextInt(LONGEST_AHEAD);
        if (upToToday) {
            return inAHundred(TODAY) ? 0 : inAThousand(WRONG) ? 1 + some : -random.nextInt(LONGEST_AGO);
        }
        return fromToday && inAThousand(WRONG) ? -1 - some : fromToday ? some : some - LONGEST_AHEAD / 3;
    }
}
