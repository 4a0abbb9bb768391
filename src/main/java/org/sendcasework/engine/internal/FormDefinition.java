package org.sendcasework.engine.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The inputs of a deployed Camunda Form, read from its own definition so that form and check cannot differ, and the names
 * of the values that its texts show.
 */
public record FormDefinition(String id, Map<String, FormField> fields, Set<String> shown) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAMED = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final int MOST_TEXT = 4000;
    private static final int MOST_AREA = 20000;

    public static FormDefinition read(InputStream form) {
        try (form) {
            JsonNode root = JSON.readTree(form);
            Map<String, FormField> fields = new LinkedHashMap<>();
            collect(root.path("components"), List.of(), fields);
            return new FormDefinition(root.path("id").asText(), fields, shown(root.path("components")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values that the texts of the form name, which Tasklist shows as Markdown. */
    private static Set<String> shown(JsonNode components) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode component : components) {
            Matcher named = NAMED.matcher(component.path("text").asText(""));
            while (named.find()) {
                names.add(named.group(1));
            }
            names.addAll(shown(component.path("components")));
        }
        return names;
    }

    private static void collect(JsonNode components, List<String> conditions, Map<String, FormField> fields) {
        for (JsonNode component : components) {
            List<String> hidden = new ArrayList<>(conditions);
            JsonNode hide = component.path("conditional").path("hide");
            if (hide.isTextual()) {
                hidden.add(hide.asText().replaceFirst("^=", ""));
            }
            if (component.has("components")) {
                collect(component.path("components"), hidden, fields);
            }
            FormField.Type type = typeOf(component);
            if (type != null && component.hasNonNull("key")) {
                FormField field = field(component, type, hidden);
                fields.put(field.key(), field);
            }
        }
    }

    private static FormField.Type typeOf(JsonNode component) {
        return switch (component.path("type").asText()) {
            case "textfield" -> FormField.Type.TEXT;
            case "textarea" -> FormField.Type.AREA;
            case "number" -> FormField.Type.NUMBER;
            case "checkbox" -> FormField.Type.FLAG;
            case "radio", "select" -> FormField.Type.ONE_OF;
            case "checklist", "taglist" -> FormField.Type.SOME_OF;
            case "datetime" -> FormField.Type.DATE;
            default -> null;
        };
    }

    private static FormField field(JsonNode component, FormField.Type type, List<String> hidden) {
        JsonNode validate = component.path("validate");
        String label = component
                .path(type == FormField.Type.DATE ? "dateLabel" : "label")
                .asText();
        return new FormField(
                component.path("key").asText(),
                label,
                type,
                validate.path("required").asBoolean(false),
                options(component),
                component.hasNonNull("valuesKey") ? component.path("valuesKey").asText() : null,
                hidden,
                properties(component),
                validate.has("min") ? validate.path("min").numberValue() : null,
                validate.has("max") ? validate.path("max").numberValue() : null,
                component.has("decimalDigits") ? component.path("decimalDigits").intValue() : null,
                validate.has("minLength") ? validate.path("minLength").intValue() : null,
                validate.path("maxLength").asInt(type == FormField.Type.AREA ? MOST_AREA : MOST_TEXT),
                validate.hasNonNull("pattern") ? validate.path("pattern").asText() : null);
    }

    private static Set<String> options(JsonNode component) {
        if (!component.has("values")) {
            return null;
        }
        Set<String> options = new LinkedHashSet<>();
        component
                .path("values")
                .forEach(value -> options.add(value.path("value").asText()));
        return options;
    }

    private static Map<String, String> properties(JsonNode component) {
        Map<String, String> properties = new HashMap<>();
        component
                .path("properties")
                .fields()
                .forEachRemaining(
                        entry -> properties.put(entry.getKey(), entry.getValue().asText()));
        return properties;
    }
}
