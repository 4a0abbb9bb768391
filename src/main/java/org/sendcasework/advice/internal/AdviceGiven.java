package org.sendcasework.advice.internal;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.sendcasework.engine.SubmittedForm;

/**
 * What an adviser said: as the form give-advice asks for it, as columns of the request, and in the words of the case
 * file. A new question about the advice is added here and nowhere else in the code.
 */
@Embeddable
public record AdviceGiven(String needs, String provision, String outcomes, boolean discussedWithFamily) {

    /** No words of the adviser: none yet, or they are in another system. */
    public static final AdviceGiven NOTHING = new AdviceGiven(null, null, null, false);

    /** Reads the submitted form give-advice. */
    public static AdviceGiven on(SubmittedForm form) {
        return new AdviceGiven(
                form.text("needs"), form.text("provision"), form.text("outcomes"), form.flag("discussedWithFamily"));
    }

    /** What it says, part by part, each with its name. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("needs", needs());
        parts.put("provision", provision());
        parts.put("outcomes", outcomes());
        parts.values().removeIf(Objects::isNull);
        return parts;
    }
}
