package org.sendcasework.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CommittedFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The figures of the dashboard as a page of the documentation, from the dictionary. */
class FiguresPageTest {

    @Test
    void thePageOfFiguresIsUpToDate() throws IOException {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        for (Path file : files()) {
            for (Map<String, Object> entry : read(file)) {
                sections.computeIfAbsent(text(entry, "section"), section -> new ArrayList<>())
                        .add(List.of(
                                "`" + text(entry, "code") + "`",
                                text(entry, "name"),
                                text(entry, "numerator"),
                                text(entry, "denominator"),
                                text(entry, "exclusions"),
                                text(entry, "source"),
                                text(entry, "owner"),
                                String.join(
                                        ", ",
                                        ((List<?>) entry.getOrDefault("breakdowns", List.of()))
                                                .stream().map(String::valueOf).toList()),
                                text(entry, "version")));
            }
        }
        MarkdownPage page = new MarkdownPage(
                        "Figures", "[`src/main/resources/kpis`](../../src/main/resources/kpis)", FiguresPageTest.class)
                .paragraph(
                        "The [dashboard](../dashboard.md) shows each with its trajectory, its breakdowns and, for those who"
                                + " may open case files, the cases behind it.");
        sections.forEach((section, rows) -> page.heading(section)
                .table(
                        List.of(
                                "Code",
                                "Name",
                                "What is counted",
                                "Out of",
                                "Left out",
                                "Source",
                                "Owner",
                                "Breakdowns",
                                "Version"),
                        rows));
        CommittedFile.says("docs/reference/figures.md", page.toString());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/kpis"))) {
            return files.sorted().toList();
        }
    }

    private static List<Map<String, Object>> read(Path file) throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
    }

    private static String text(Map<String, Object> entry, String key) {
        return entry.get(key) == null ? "" : entry.get(key).toString();
    }
}
