package org.sendcasework.notification;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All templates, read at start: ours, and a council's own of the same name from {@code messages} next to its models. A
 * template that asks for more than the allowed fields stops the start.
 */
@Component
public class MessageTemplates {

    private static final String OURS = "classpath:messages/*.txt";
    private static final String ENDING = ".txt";

    private final Map<String, MessageTemplate> templates = new TreeMap<>();

    MessageTemplates(@Value("${sendcasework.models:classpath:}") String models) {
        read(OURS);
        if (!models.equals("classpath:")) {
            read((models.endsWith("/") ? models : models + "/") + "messages/*" + ENDING);
        }
    }

    private void read(String pattern) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                String name = file.getFilename();
                String code = name.substring(0, name.length() - ENDING.length());
                try (InputStream text = file.getInputStream()) {
                    templates.put(
                            code, MessageTemplate.read(code, new String(text.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (FileNotFoundException none) {
            // A council that changes models only has no such directory
        } catch (IOException e) {
            throw new UncheckedIOException("The messages cannot be read from " + pattern, e);
        }
    }

    /** @throws IllegalArgumentException if there is none of that code */
    public MessageTemplate byCode(String code) {
        MessageTemplate template = templates.get(code);
        if (template == null) {
            throw new IllegalArgumentException("There is no message " + code);
        }
        return template;
    }

    public boolean knows(String code) {
        return templates.containsKey(code);
    }

    public Collection<MessageTemplate> all() {
        return templates.values();
    }
}
