package org.sendcasework.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.sendcasework.engine.internal.FormDefinition;
import org.sendcasework.engine.internal.FormField;
import org.sendcasework.engine.internal.FormNumber;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.shared.PlainText;

/**
 * Checks submitted values against the form's own definition, since the engine itself checks nothing of a Camunda Form,
 * and turns them into transient variables.
 */
public class FormChecker {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPTION_CODE = "[A-Za-z0-9_-]{1,100}";

    /** A year typed with two digits arrives as one of the first century. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final ProcessEngineConfigurationImpl configuration;
    private final Clock clock;

    public FormChecker(ProcessEngineConfigurationImpl configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * The accepted values as transient variables: one for each field of the form, null where it was left empty or is
     * hidden, so that {@link SubmittedForm} knows which fields there are.
     *
     * @param offered what the form's views showed, which holds the options of dynamic lists
     * @throws FormRejectedException naming the first field that is wrong
     */
    public VariableMap check(FormDefinition form, VariableMap submitted, Map<String, Object> offered) {
        Map<String, Object> values = new HashMap<>();
        for (String key : submitted.keySet()) {
            FormField field = form.fields().get(key);
            if (field == null) {
                throw new FormRejectedException(key, key + ": this form has no such field");
            }
            Object value = convert(field, submitted.getValueTyped(key));
            if (value != null) {
                values.put(key, value);
            }
        }
        VariableMap accepted = Variables.createVariables();
        for (FormField field : form.fields().values()) {
            accepted.putValueTyped(field.key(), Variables.untypedNullValue(true));
            if (isHidden(field, form, values, offered)) {
                continue;
            }
            Object value = values.get(field.key());
            boolean missing = value == null || field.type() == FormField.Type.FLAG && Boolean.FALSE.equals(value);
            if (field.required() && missing) {
                throw rejected(field, field.type() == FormField.Type.FLAG ? "must be ticked" : "must be filled in");
            }
            if (value != null) {
                checkValue(field, value, offered);
                accepted.putValueTyped(field.key(), asTransient(value));
                if (Boolean.TRUE.equals(value)) {
                    accepted.putValueTyped(
                            SubmittedForm.wordsOf(field.key()), Variables.stringValue(field.label(), true));
                }
            }
        }
        return accepted;
    }

    private Object convert(FormField field, TypedValue typed) {
        Object value = typed instanceof SerializableValue serialized && !serialized.isDeserialized()
                ? serialized.getValueSerialized()
                : typed == null ? null : typed.getValue();
        if (value == null || "".equals(value)) {
            return null;
        }
        return switch (field.type()) {
            case FLAG -> {
                if (value instanceof Boolean) {
                    yield value;
                }
                throw rejected(field, "must be yes or no");
            }
            case NUMBER -> number(field, value);
            case SOME_OF -> {
                List<String> codes = codes(field, value);
                yield codes.isEmpty() ? null : codes;
            }
            case DATE -> date(field, value);
            default -> {
                if (value instanceof String text) {
                    yield text.isBlank() ? null : text;
                }
                throw rejected(field, "must be a text");
            }
        };
    }

    private static Double number(FormField field, Object value) {
        if (value instanceof String text && text.isBlank()) {
            return null;
        }
        boolean whole = Integer.valueOf(0).equals(field.decimalDigits());
        return FormNumber.read(value, field.decimalDigits())
                .map(BigDecimal::doubleValue)
                .orElseThrow(() -> rejected(
                        field,
                        whole ? "must be a whole number, such as 12" : "must be a number, such as 4000 or 4000.50"));
    }

    private List<String> codes(FormField field, Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(String::valueOf).toList();
        }
        try {
            JsonNode array = JSON.readTree(value.toString());
            if (!array.isArray()) {
                throw rejected(field, "must be a list");
            }
            List<String> codes = new ArrayList<>();
            array.forEach(code -> codes.add(code.asText()));
            return codes;
        } catch (JsonProcessingException e) {
            throw rejected(field, "must be a list");
        }
    }

    private LocalDate date(FormField field, Object value) {
        LocalDate date;
        try {
            date = LocalDate.parse(value.toString());
        } catch (DateTimeParseException e) {
            throw rejected(field, "must be a date such as 2026-11-24");
        }
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw rejected(field, "must be a date between " + EARLIEST.getYear() + " and " + LATEST.getYear());
        }
        return date;
    }

    /** Whether the form hides a field, given what the others hold and what the views showed. */
    public boolean isHidden(
            FormField field, FormDefinition form, Map<String, Object> values, Map<String, Object> offered) {
        if (field.hideConditions().isEmpty()) {
            return false;
        }
        VariableMap scope = Variables.createVariables();
        form.fields().keySet().forEach(key -> scope.putValue(key, values.get(key)));
        offered.forEach(scope::putIfAbsent);
        return field.hideConditions().stream()
                .anyMatch(condition -> Boolean.TRUE.equals(configuration
                        .getDmnEngineConfiguration()
                        .getFeelEngine()
                        .<Object>evaluateSimpleExpression(condition, scope.asVariableContext())));
    }

    private void checkValue(FormField field, Object value, Map<String, Object> offered) {
        switch (field.type()) {
            case TEXT, AREA -> checkText(field, (String) value);
            case NUMBER -> checkNumber(field, (Number) value);
            case ONE_OF -> checkOptions(field, List.of((String) value), offered);
            case SOME_OF -> {
                @SuppressWarnings("unchecked") // convert makes it a list of codes
                List<String> codes = (List<String>) value;
                checkOptions(field, codes, offered);
            }
            case DATE -> checkDate(field, (LocalDate) value);
            default -> {
                // A flag has no rule beyond its type
            }
        }
    }

    private void checkText(FormField field, String text) {
        if (field.minLength() != null && text.strip().length() < field.minLength()) {
            throw rejected(field, "must have at least " + field.minLength() + " characters");
        }
        if (text.length() > field.maxLength()) {
            throw rejected(field, "must not be longer than " + field.maxLength() + " characters");
        }
        if (!PlainText.isPlain(text)) {
            throw rejected(field, PlainText.RULE);
        }
        if (field.pattern() != null && !text.matches(field.pattern())) {
            throw rejected(field, "is not in the required format");
        }
    }

    private void checkNumber(FormField field, Number number) {
        if (field.min() != null && number.doubleValue() < field.min().doubleValue()) {
            throw rejected(field, "must be at least " + field.min());
        }
        if (field.max() != null && number.doubleValue() > field.max().doubleValue()) {
            throw rejected(field, "must be at most " + field.max());
        }
    }

    private void checkDate(FormField field, LocalDate date) {
        LocalDate today = LocalDate.now(clock);
        if ("today".equals(field.properties().get("maxDate")) && date.isAfter(today)) {
            throw rejected(field, "must not be in the future");
        }
        if ("today".equals(field.properties().get("minDate")) && date.isBefore(today)) {
            throw rejected(field, "must not be in the past");
        }
    }

    private void checkOptions(FormField field, List<String> codes, Map<String, Object> offered) {
        Set<String> allowed =
                field.optionsKey() == null ? field.options() : offeredCodes(offered.get(field.optionsKey()));
        for (String code : codes) {
            boolean known = allowed == null ? code.matches(OPTION_CODE) : allowed.contains(code);
            if (!known) {
                throw rejected(field, "was not offered as a choice: " + (code.matches(OPTION_CODE) ? code : "?"));
            }
        }
    }

    private static Set<String> offeredCodes(Object options) {
        if (!(options instanceof Collection<?> list)) {
            return Set.of();
        }
        Set<String> codes = new LinkedHashSet<>();
        list.forEach(option -> codes.add(String.valueOf(((Map<?, ?>) option).get("value"))));
        return codes;
    }

    private static TypedValue asTransient(Object value) {
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag, true);
        }
        if (value instanceof Number number) {
            return Variables.doubleValue(number.doubleValue(), true);
        }
        if (value instanceof List<?> codes) {
            return Variables.stringValue(
                    String.join(",", codes.stream().map(String::valueOf).toList()), true);
        }
        return Variables.stringValue(value.toString(), true);
    }

    private static FormRejectedException rejected(FormField field, String rule) {
        return new FormRejectedException(field.key(), field.name() + ": " + rule);
    }
}
