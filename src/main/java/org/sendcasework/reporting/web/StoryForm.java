package org.sendcasework.reporting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sendcasework.reporting.snapshot.Narrative;
import org.sendcasework.reporting.snapshot.Narrative.Dependency;
import org.sendcasework.reporting.snapshot.Narrative.Rating;
import org.sendcasework.reporting.snapshot.Narrative.Risk;
import org.sendcasework.reporting.snapshot.PeriodNarrative;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;

/**
 * The story of a period, as the form sends it.
 *
 * @param version of the story that the page showed; null if there was none
 */
record StoryForm(
        @Label("What happened") @Size(max = 4000, message = TOO_LONG) String what,
        @Label("Why") @Size(max = 4000, message = TOO_LONG) String why,
        @Label("So what: what it means for children and families") @Size(max = 4000, message = TOO_LONG) String soWhat,
        @Label("Next: what is done, and by whom") @Size(max = 4000, message = TOO_LONG) String next,
        @Label("Accomplished") @Size(max = 4000, message = TOO_LONG) String accomplished,
        @Label("Not accomplished, and why") @Size(max = 4000, message = TOO_LONG) String notAccomplished,
        @Label("Planned for the next period") @Size(max = 4000, message = TOO_LONG) String planned,
        @Valid List<RiskRow> risks,
        @Valid List<DependencyRow> dependencies,
        Integer version) {

    /** At most five risks and five dependencies, as the reform guidance has it for plans. */
    static final int ROWS = 5;

    private static final String TOO_LONG = "must not be longer than {max} characters";

    /** A risk; left out where nothing is entered. */
    record RiskRow(
            @Size(max = 4000, message = "The risk must not be longer than {max} characters") String risk,
            String before,
            @Size(max = 4000, message = "What is done about a risk must not be longer than {max} characters")
                    String mitigation,
            String after) {

        private static final RiskRow EMPTY = new RiskRow("", "", "", "");

        private static RiskRow of(Risk risk) {
            return new RiskRow(
                    risk.risk(),
                    risk.before().name(),
                    risk.mitigation(),
                    risk.after().name());
        }

        private boolean isEmpty() {
            return Stream.of(risk, before, mitigation, after)
                    .allMatch(entered -> strip(entered).isEmpty());
        }

        private Risk entered(int row) {
            String field = "risks[" + row + "].";
            return new Risk(
                    required(field + "risk", risk, "Enter the risk, or leave the whole row empty"),
                    rating(field + "before", before, "Select how serious the risk is before anything is done"),
                    required(field + "mitigation", mitigation, "Enter what is done about the risk"),
                    rating(field + "after", after, "Select how serious the risk is after that"));
        }
    }

    /** A dependency; left out where nothing is entered. */
    record DependencyRow(
            @Size(max = 4000, message = "The dependency must not be longer than {max} characters") String dependency,
            String agreed,
            @Size(max = 4000, message = "How sure you are must not be longer than {max} characters")
                    String confidence) {

        private static final DependencyRow EMPTY = new DependencyRow("", "", "");

        private static DependencyRow of(Dependency dependency) {
            return new DependencyRow(
                    dependency.dependency(), dependency.agreed() ? "yes" : "no", dependency.confidence());
        }

        private boolean isEmpty() {
            return Stream.of(dependency, agreed, confidence)
                    .allMatch(entered -> strip(entered).isEmpty());
        }

        private Dependency entered(int row) {
            String field = "dependencies[" + row + "].";
            return new Dependency(
                    required(
                            field + "dependency", dependency, "Enter what it depends on, or leave the whole row empty"),
                    "yes".equals(required(field + "agreed", agreed, "Select whether the plan is agreed with them")),
                    strip(confidence));
        }
    }

    StoryForm {
        risks = rows(risks, RiskRow.EMPTY);
        dependencies = rows(dependencies, DependencyRow.EMPTY);
    }

    /** As many rows as the page has. */
    private static <T> List<T> rows(List<T> sent, T empty) {
        List<T> given = sent == null ? List.of() : sent;
        return IntStream.range(0, ROWS)
                .mapToObj(row -> row < given.size() && given.get(row) != null ? given.get(row) : empty)
                .toList();
    }

    /** The form filled in with the story so far. */
    static StoryForm of(PeriodNarrative stored) {
        Narrative story = stored.getNarrative();
        return new StoryForm(
                story.what(),
                story.why(),
                story.soWhat(),
                story.next(),
                story.accomplished(),
                story.notAccomplished(),
                story.planned(),
                story.risks().stream().map(RiskRow::of).toList(),
                story.dependencies().stream().map(DependencyRow::of).toList(),
                stored.getVersion());
    }

    /**
     * What was entered; empty rows are left out.
     *
     * @throws InvalidInputException naming what is missing from a row that is not empty
     */
    Narrative story() {
        return new Narrative(
                strip(what),
                strip(why),
                strip(soWhat),
                strip(next),
                strip(accomplished),
                strip(notAccomplished),
                strip(planned),
                IntStream.range(0, risks.size())
                        .filter(row -> !risks.get(row).isEmpty())
                        .mapToObj(row -> risks.get(row).entered(row))
                        .toList(),
                IntStream.range(0, dependencies.size())
                        .filter(row -> !dependencies.get(row).isEmpty())
                        .mapToObj(row -> dependencies.get(row).entered(row))
                        .toList());
    }

    private static Rating rating(String field, String entered, String missing) {
        return Arrays.stream(Rating.values())
                .filter(rating -> rating.name().equals(entered))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(field, missing));
    }

    private static String required(String field, String entered, String missing) {
        if (strip(entered).isEmpty()) {
            throw new InvalidInputException(field, missing);
        }
        return strip(entered);
    }

    private static String strip(String entered) {
        return entered == null ? "" : entered.strip();
    }
}
