package org.sendcasework.reference;

import java.util.List;
import java.util.stream.Collectors;

/** A page of the documentation that is made from the code, the models or the tables. */
public final class MarkdownPage {

    private final StringBuilder text = new StringBuilder();

    /**
     * @param source what it is made from
     * @param test the test that compares and writes it
     */
    public MarkdownPage(String title, String source, Class<?> test) {
        text.append("# ").append(title).append("\n\n");
        text.append("Made from ")
                .append(source)
                .append(". Do not edit: `mvn test -Dtest=")
                .append(test.getSimpleName())
                .append(" -Drewrite` writes it again.\n");
    }

    public MarkdownPage heading(String words) {
        text.append("\n## ").append(words).append("\n");
        return this;
    }

    public MarkdownPage paragraph(String words) {
        text.append("\n").append(words).append("\n");
        return this;
    }

    public MarkdownPage table(List<String> headings, List<List<String>> rows) {
        text.append("\n").append(row(headings));
        text.append("|").append("---|".repeat(headings.size())).append("\n");
        rows.forEach(cells -> text.append(row(cells)));
        return this;
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownPage::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(String words) {
        String oneLine = words.strip().replaceAll("\\s*\\n\\s*", " ").replace("|", "\\|");
        return oneLine.isEmpty() ? "–" : oneLine;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
