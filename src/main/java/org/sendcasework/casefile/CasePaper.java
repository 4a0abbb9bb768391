package org.sendcasework.casefile;

import java.util.List;

/**
 * Something that those who decide on a case have to read: what the family said, the evidence, the advice, the replies
 * of settings.
 */
public record CasePaper(Kind kind, List<Line> lines) {

    /** What a paper is about, in the order in which papers are read. */
    public enum Kind {
        FAMILY_VIEWS("What the family said before the decision to assess"),
        EVIDENCE("The evidence"),
        ADVICE("The advice"),
        DRAFTS("Drafts of the plan, and what the family said about them"),
        SETTINGS("What the settings replied");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A part of a paper with its name. */
    public record Line(String name, String text) {}
}
