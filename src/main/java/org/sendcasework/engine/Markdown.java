package org.sendcasework.engine;

/**
 * A text of a form with its own headings, lists or links. Tasklist shows the texts of a form as Markdown; every other value
 * is shown as it was written, so that a name cannot become a link or a picture. What people wrote goes through {@link
 * #escape} before it becomes part of such a text.
 *
 * @param text Markdown
 */
public record Markdown(String text) {

    /** A text so that Markdown shows it as it was written. */
    public static String escape(String written) {
        return written.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\\\`*_\\[\\]]", "\\\\$0")
                .replace("://", "\\://")
                .replace("www.", "www\\.");
    }

    @Override
    public String toString() {
        return text;
    }
}
