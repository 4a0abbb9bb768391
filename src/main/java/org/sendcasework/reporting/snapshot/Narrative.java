package org.sendcasework.reporting.snapshot;

import java.util.List;

/**
 * The story of a period, as the partnership's highlight report asks for it.
 *
 * @param what what happened
 * @param why why it happened
 * @param soWhat what it means for children and families
 * @param next what is done about it, by whom
 * @param accomplished what was done as planned
 * @param notAccomplished what was not done, and why
 * @param planned what is planned for the next period
 */
public record Narrative(
        String what,
        String why,
        String soWhat,
        String next,
        String accomplished,
        String notAccomplished,
        String planned,
        List<Risk> risks,
        List<Dependency> dependencies) {

    public static final Narrative EMPTY = new Narrative("", "", "", "", "", "", "", List.of(), List.of());

    /** How serious a risk is, in words first. */
    public enum Rating {
        GREEN("Green: under control", "govuk-tag--green"),
        AMBER("Amber: needs attention", "govuk-tag--yellow"),
        RED("Red: needs action now", "govuk-tag--red");

        private final String words;
        private final String style;

        Rating(String words, String style) {
            this.words = words;
            this.style = style;
        }

        public String words() {
            return words;
        }

        public String style() {
            return style;
        }
    }

    /** A risk, rated before and after what is done about it. */
    public record Risk(String risk, Rating before, String mitigation, Rating after) {}

    /** Something that depends on others: whether there is a plan agreed with them, and how sure we are of it. */
    public record Dependency(String dependency, boolean agreed, String confidence) {}

    public Narrative {
        risks = risks == null ? List.of() : List.copyOf(risks);
        dependencies = dependencies == null ? List.of() : List.copyOf(dependencies);
    }
}
