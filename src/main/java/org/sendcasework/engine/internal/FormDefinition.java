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

/** The inputs of a deployed Camunda Form, read from its own definition so that form and check cannot differ. */
public record FormDefinition(String id, Map<String, FormField> fields) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TEXT = 4000;
    private static final int MOST_AREA = 20000;

    public static FormDefinition read(InputStream form) {
        try (form) {
            JsonNode root = JSON.readTree(form);
            Map<String, FormField> fields = new LinkedHashMap<>();
            collect(root.path("components"), List.of(), fields);
            return new FormDefinition(root.path("id").asText(), fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
