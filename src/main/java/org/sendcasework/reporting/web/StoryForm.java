package org.sendcasework.reporting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    /** A risk; left out where its text is empty. */
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

        private Risk risk(String text) {
            return new Risk(text, rating(before), strip(mitigation), rating(after));
        }
    }

    /** A dependency; left out where its text is empty. */
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

        private Dependency dependency(String text) {
            return new Dependency(text, "yes".equals(agreed), strip(confidence));
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

    /** What was entered; rows without a risk or dependency are left out. */
    Narrative story() {
        return new Narrative(
                strip(what),
                strip(why),
                strip(soWhat),
                strip(next),
                strip(accomplished),
                strip(notAccomplished),
                strip(planned),
                risks.stream()
                        .filter(row -> !strip(row.risk()).isEmpty())
                        .map(row -> row.risk(strip(row.risk())))
                        .toList(),
                dependencies.stream()
                        .filter(row -> !strip(row.dependency()).isEmpty())
                        .map(row -> row.dependency(strip(row.dependency())))
                        .toList());
    }

    private static Rating rating(String entered) {
        return Arrays.stream(Rating.values())
                .filter(rating -> rating.name().equals(entered))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("risks", "a rating must be green, amber or red"));
    }

    private static String strip(String entered) {
        return entered == null ? "" : entered.strip();
    }
}
