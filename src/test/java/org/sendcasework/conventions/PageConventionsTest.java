package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every page of ours has in common (docs/pages.md). */
class PageConventionsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern FRAGMENTS = Pattern.compile("fragments/.*|.*/parts.html|.*/parts/.*");
    private static final Pattern LAYOUT = Pattern.compile("<html [^>]*th:replace=\"~\\{fragments/layout :: page\\(");
    private static final Pattern INLINE = Pattern.compile("<script|<style|\\sstyle=|\\son[a-z]+=");
    private static final Pattern OLD_CLASS =
            Pattern.compile("class=\"(?:wide|field|hint|choice|summary|sr-only|filters|notice-text|button)\"");

    /** Pages that do not use the layout yet. A page that was moved over leaves this list; it ends empty. */
    private static final Set<String> NOT_YET = lines("""
            """);

    private static Set<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> TEMPLATES.relativize(file).toString())
                    .filter(name -> !FRAGMENTS.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    private static String read(String page) throws IOException {
        return Files.readString(TEMPLATES.resolve(page));
    }

    @Test
    void everyPageUsesTheLayout() throws IOException {
        Set<String> without = new TreeSet<>();
        for (String page : pages()) {
            if (!LAYOUT.matcher(read(page)).find()) {
                without.add(page);
            }
        }
        assertThat(without).as("pages without the layout").isEqualTo(NOT_YET);
    }

    @Test
    void noPageBringsItsOwnLookOrScript() throws IOException {
        for (String page : pages()) {
            assertThat(INLINE.matcher(read(page)).find())
                    .as("%s has a script, a style of its own or a handler", page)
                    .isFalse();
        }
    }

    @Test
    void aPageWithTheLayoutUsesItsClassesAndNoGroupNames() throws IOException {
        for (String page : pages()) {
            if (NOT_YET.contains(page)) {
                continue;
            }
            assertThat(OLD_CLASS.matcher(read(page)).results().map(found -> found.group()))
                    .as("classes of the old style sheet in %s", page)
                    .isEmpty();
            assertThat(read(page)).as("groups in %s", page).doesNotContain("GROUP_");
        }
    }

    @Test
    void theStyleSheetHasNoFontOrImageOfTheGovernment() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/static/assets/app.css")))
                .doesNotContain("GDS Transport", "crown", "crest", "url(");
    }
}
