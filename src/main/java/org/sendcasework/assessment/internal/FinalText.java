package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The words of a final plan, as the form sends them.
 *
 * @param sections the sections, by letter
 * @param because for each section that differs from the draft: {@link #PLACEMENT}, or the id of what the family said
 * @param notTakenUp the replies of which something is not taken up
 * @param why what is not taken up of them, and why
 */
public record FinalText(Map<String, String> sections, Map<String, String> because, List<UUID> notTakenUp, String why) {

    /** The reason that is not something the family said. */
    public static final String PLACEMENT = "PLACEMENT";
}
