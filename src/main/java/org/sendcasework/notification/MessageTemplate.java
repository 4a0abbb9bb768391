package org.sendcasework.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sendcasework.notification.internal.MessageField;

/**
 * One message as it is written: a version, a subject and a text with allow-listed fields between double braces. The
 * file begins with the lines {@code Version:} and {@code Subject:}; the text follows after an empty line.
 */
public final class MessageTemplate {

    private static final Pattern FILE =
            Pattern.compile("Version: (\\d+)\\R+Subject: ([^\\r\\n]+)\\R\\R(.+)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");

    private final String code;
    private final int version;
    private final String subject;
    private final String body;

    private MessageTemplate(String code, int version, String subject, String body) {
        this.code = code;
        this.version = version;
        this.subject = subject;
        this.body = body;
    }

    /** A text and its subject, ready to go. */
    public record Rendered(String subject, String body) {}

    /** @throws IllegalStateException naming the template and what is wrong with it */
    static MessageTemplate read(String code, String file) {
        Matcher parts = FILE.matcher(file.strip());
        if (!parts.matches()) {
            throw new IllegalStateException("The message " + code
                    + " must begin with the lines Version: and Subject:, then an empty line and its text.");
        }
        MessageTemplate template = new MessageTemplate(
                code, Integer.parseInt(parts.group(1)), parts.group(2).strip(), parts.group(3) + "\n");
        FIELD.matcher(template.subject + template.body).results().forEach(found -> allowed(code, found.group(1)));
        return template;
    }

    private static MessageField allowed(String code, String placeholder) {
        return MessageField.of(placeholder)
                .orElseThrow(() -> new IllegalStateException("The message " + code + " asks for {{" + placeholder
                        + "}}. A message may say only: "
                        + Arrays.stream(MessageField.values())
                                .map(MessageField::placeholder)
                                .toList()
                        + "."));
    }

    /** Every field it asks for. */
    public Set<MessageField> fields() {
        Set<MessageField> fields = EnumSet.noneOf(MessageField.class);
        FIELD.matcher(subject + body).results().forEach(found -> fields.add(allowed(code, found.group(1))));
        return fields;
    }

    Rendered render(MessageFields values) {
        return new Rendered(fill(subject, values), fill(body, values));
    }

    private String fill(String text, MessageFields values) {
        return FIELD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private String value(MatchResult found, MessageFields values) {
        MessageField field = allowed(code, found.group(1));
        String value = values.value(field);
        if (value == null) {
            throw new IllegalStateException(
                    "The message " + code + " lacks a value for {{" + field.placeholder() + "}}");
        }
        return value;
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }
}
