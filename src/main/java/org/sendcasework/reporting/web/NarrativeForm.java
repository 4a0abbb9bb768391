package org.sendcasework.reporting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sendcasework.reporting.snapshot.Narrative;
import org.sendcasework.reporting.snapshot.Narrative.Dependency;
import org.sendcasework.reporting.snapshot.Narrative.Rating;
import org.sendcasework.reporting.snapshot.Narrative.Risk;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.util.MultiValueMap;

/** Reads the story of a period from its form. */
final class NarrativeForm {

    /** At most five risks and five dependencies, as the reform guidance has it for plans. */
    static final int ROWS = 5;

    private static final int LONGEST = 4000;

    private final MultiValueMap<String, String> entered;

    NarrativeForm(MultiValueMap<String, String> entered) {
        this.entered = entered;
    }

    /**
     * What was entered; rows without a risk or dependency are left out.
     *
     * @throws InvalidInputException naming the field that is too long, or the rating that is missing
     */
    Narrative read() {
        return new Narrative(
                text("what"),
                text("why"),
                text("soWhat"),
                text("next"),
                text("accomplished"),
                text("notAccomplished"),
                text("planned"),
                risks(),
                dependencies());
    }

    private List<Risk> risks() {
        List<Risk> risks = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String risk = text("risk" + row);
            if (!risk.isEmpty()) {
                risks.add(new Risk(risk, rating("before" + row), text("mitigation" + row), rating("after" + row)));
            }
        }
        return risks;
    }

    private List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String dependency = text("dependency" + row);
            if (!dependency.isEmpty()) {
                dependencies.add(new Dependency(
                        dependency, "yes".equals(entered.getFirst("agreed" + row)), text("confidence" + row)));
            }
        }
        return dependencies;
    }

    private Rating rating(String field) {
        String value = entered.getFirst(field);
        return Arrays.stream(Rating.values())
                .filter(rating -> rating.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(field, "a rating must be green, amber or red"));
    }

    private String text(String field) {
        String value = entered.getFirst(field);
        String text = value == null ? "" : value.strip();
        if (text.length() > LONGEST) {
            throw new InvalidInputException(field, "a text must not be longer than " + LONGEST + " characters");
        }
        return text;
    }
}
