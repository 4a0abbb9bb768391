package org.sendcasework.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.reference.Provisions.Law;
import org.sendcasework.reference.Provisions.Provision;
import org.sendcasework.support.CommittedFile;

/**
 * What of the law is expressed, and where: the provisions, the rows of the table of limits, the steps, forms, pages,
 * notices and tests as a page of the documentation. A provision that the product cites, or a row of the table, without
 * an entry in the lists fails here.
 */
class LawCoverageTest {

    private static final String TESTS = "src/test/java/org/sendcasework";
    private static final String TEMPLATES = "src/main/resources/templates";

    private final Provisions provisions = Provisions.read();
    private final LimitRows rows = LimitRows.read();
    private final ModelSteps steps = ModelSteps.read();

    @Test
    void thePageOfTheLawIsUpToDate() {
        CommittedFile.says("docs/law-coverage.md", page());
    }

    @Test
    void everyProvisionIsExpressedWithATestOrSaysWhyNot() {
        List<String> faults = new ArrayList<>();
        provisions.each((law, provision) -> {
            boolean expressed = !provision.tests().isEmpty();
            if (expressed == !provision.not().isBlank()) {
                faults.add(law.shortName() + " " + provision.in()
                        + (expressed ? ": has tests and a reason why it is not expressed" : ": has neither"));
            }
            if (!provision.not().isBlank() && provision.namesSomething()) {
                faults.add(law.shortName() + " " + provision.in() + ": is not expressed and names what expresses it");
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everythingAProvisionNamesIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        Map<String, String> tests = sources();
        Set<String> notices = new TreeSet<>();
        for (NoticeKind kind : NoticeKind.values()) {
            notices.add(kind.name());
        }
        provisions.each((law, provision) -> {
            provision.steps().stream().filter(step -> !steps.has(step)).forEach(missing::add);
            provision.notices().stream()
                    .filter(notice -> !notices.contains(notice))
                    .forEach(missing::add);
            provision.pages().stream()
                    .filter(page -> !Files.exists(Path.of(TEMPLATES, page + ".html")))
                    .forEach(missing::add);
            provision.tests().stream().filter(test -> !isThere(tests, test)).forEach(missing::add);
        });
        assertThat(missing).isEmpty();
    }

    private static boolean isThere(Map<String, String> tests, String test) {
        String[] parts = test.split("\\.");
        return tests.getOrDefault(parts[0], "").contains("void " + parts[1] + "(");
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (var files = Files.walk(Path.of(TESTS))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void everyRowOfTheTableRestsOnProvisionsOfTheList() {
        Set<String> listed = provisions.all();
        Map<String, Set<String>> unlisted = new TreeMap<>();
        rows.sources().forEach((code, source) -> {
            Set<String> cited = Citations.ofTheTable(source, provisions.shortNames());
            cited.removeAll(listed);
            if (!cited.isEmpty()) {
                unlisted.put(code, cited);
            }
        });
        assertThat(unlisted).as("rows that cite a provision without an entry").isEmpty();
    }

    @Test
    void everyProvisionThatTheProductCitesIsInTheList() throws IOException {
        Map<String, Set<String>> unlisted = new TreeMap<>();
        Citations.ofTheProduct(provisions).forEach((file, cited) -> {
            Set<String> without = cited.stream()
                    .filter(one -> provisions.all().stream()
                            .noneMatch(listed -> listed.equals(one) || listed.startsWith(one + "(")))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!without.isEmpty()) {
                unlisted.put(file, without);
            }
        });
        assertThat(unlisted).as("files that cite a provision without an entry").isEmpty();
    }

    @Test
    void everyRowIsOpenedOrSaysWhyOnlyTheCalculatorKnowsIt() {
        Set<String> neither = new TreeSet<>(rows.sources().keySet());
        neither.removeAll(rows.openers().keySet());
        neither.removeAll(rows.reasons().keySet());
        assertThat(neither)
                .as("rows that neither the code nor a table opens, without a reason")
                .isEmpty();
        assertThat(rows.sources().keySet())
                .as("the list of reasons knows no other rows")
                .containsAll(rows.reasons().keySet());
        assertThat(rows.reasons().values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void aRowThatIsSaidNotToBeOpenedIsNotOpenedInTheCode() {
        assertThat(rows.openedDespiteAReason())
                .as("rows with a reason why no process opens them, opened after all")
                .isEmpty();
    }

    private String page() {
        MarkdownPage page = new MarkdownPage(
                        "What of the law is expressed",
                        "[the provisions](../src/test/resources/law/provisions.yaml),"
                                + " [the table of limits](../processes/statutory-deadlines.dmn),"
                                + " [the models](../processes) and"
                                + " [the rows without a process](../src/test/resources/law/rules-without-a-process.yaml)",
                        LawCoverageTest.class)
                .paragraph(
                        "Each provision that bears on a request for an assessment and on what follows it, with what"
                                + " expresses it and a test that shows it. Where nothing does, the reason stands. The texts of"
                                + " the law were read to a different extent:"
                                + " [statutory deadlines](reference/statutory-deadlines.md) says how sure we are of each limit.");
        page.table(List.of("Law", "Provisions", "Expressed", "Not expressed"), summary());
        for (Law law : provisions.laws()) {
            List<List<String>> expressed = new ArrayList<>();
            List<List<String>> not = new ArrayList<>();
            for (Provision provision : law.provisions()) {
                if (provision.not().isBlank()) {
                    expressed.add(expressed(law, provision));
                } else {
                    not.add(List.of(
                            provision.in(), provision.title(), codes(law, provision), provisions.reason(provision)));
                }
            }
            page.heading(law.name());
            if (!expressed.isEmpty()) {
                page.table(
                        List.of(
                                "Provision",
                                "What it is about",
                                "Limits",
                                "Steps of models",
                                "Forms and pages",
                                "Notices",
                                "Tests",
                                "What is missing"),
                        expressed);
            }
            if (!not.isEmpty()) {
                page.paragraph("**Not expressed:**")
                        .table(List.of("Provision", "What it is about", "Limits of the calculator", "Why"), not);
            }
        }
        return page.heading("The rows of the table of limits")
                .paragraph("Each row is opened by a process, or only the calculator knows it.")
                .table(List.of("Limit", "Source", "Where it is opened", "Why only the calculator knows it"), limits())
                .toString();
    }

    private List<List<String>> summary() {
        return provisions.laws().stream()
                .map(law -> {
                    long not = law.provisions().stream()
                            .filter(provision -> !provision.not().isBlank())
                            .count();
                    int all = law.provisions().size();
                    return List.of(law.name(), String.valueOf(all), String.valueOf(all - not), String.valueOf(not));
                })
                .toList();
    }

    private List<String> expressed(Law law, Provision provision) {
        List<String> asked = new ArrayList<>();
        provision.steps().stream()
                .flatMap(step -> steps.form(step).stream())
                .distinct()
                .map(form -> "[`" + form + "`](../forms/" + form + ".form)")
                .forEach(asked::add);
        provision.pages().forEach(template -> asked.add("page `" + template + "`"));
        return List.of(
                provision.in(),
                provision.title(),
                codes(law, provision),
                provision.steps().stream().map(steps::linked).collect(Collectors.joining("; ")),
                String.join(", ", asked),
                provision.notices().stream()
                        .map(notice -> NoticeKind.valueOf(notice).words())
                        .collect(Collectors.joining(", ")),
                provision.tests().stream().map(test -> "`" + test + "`").collect(Collectors.joining(", ")),
                provision.missing());
    }

    private String codes(Law law, Provision provision) {
        String cited = law.shortName() + " " + provision.in();
        return rows.sources().entrySet().stream()
                .filter(row -> Citations.ofTheTable(row.getValue(), provisions.shortNames())
                        .contains(cited))
                .map(row -> "`" + row.getKey() + "`")
                .collect(Collectors.joining(", "));
    }

    private List<List<String>> limits() {
        return rows.sources().entrySet().stream()
                .map(row -> {
                    String reason = rows.reasons().getOrDefault(row.getKey(), "");
                    return List.of(
                            "`" + row.getKey() + "`",
                            row.getValue(),
                            reason.isEmpty() ? String.join(", ", rows.openers().get(row.getKey())) : "",
                            reason);
                })
                .toList();
    }
}
