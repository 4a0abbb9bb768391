package org.sendcasework.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The list of provisions of the law, each with what expresses it or why nothing does. */
record Provisions(List<Law> laws, Map<String, String> reasons, Set<String> others) {

    private static final Path FILE = Path.of("src/test/resources/law/provisions.yaml");

    /** A law, as the table of limits cites it and by the word before a number in code and forms; null if neither does. */
    record Law(String name, String shortName, String citedBy, List<Provision> provisions) {}

    record Provision(
            String in,
            String title,
            List<String> steps,
            List<String> pages,
            List<String> notices,
            List<String> tests,
            String missing,
            String not) {

        boolean namesSomething() {
            return !(steps.isEmpty() && pages.isEmpty() && notices.isEmpty());
        }
    }

    @SuppressWarnings("unchecked")
    static Provisions read() {
        Map<String, Object> file = yaml(FILE);
        List<Law> laws = ((List<Map<String, Object>>) file.get("laws"))
                .stream()
                        .map(law -> new Law(
                                text(law, "law"),
                                text(law, "short"),
                                (String) law.get("cited"),
                                ((List<Map<String, Object>>) law.get("provisions"))
                                        .stream().map(Provisions::provision).toList()))
                        .toList();
        return new Provisions(
                laws, (Map<String, String>) file.get("reasons"), new TreeSet<>((List<String>) file.get("others")));
    }

    static Map<String, Object> yaml(Path file) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new Yaml(new SafeConstructor(options)).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Provision provision(Map<String, Object> entry) {
        return new Provision(
                text(entry, "in"),
                text(entry, "title"),
                list(entry, "steps"),
                list(entry, "pages"),
                list(entry, "notices"),
                list(entry, "tests"),
                text(entry, "missing"),
                text(entry, "not"));
    }

    private static String text(Map<String, Object> entry, String key) {
        return entry.getOrDefault(key, "").toString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> entry, String key) {
        return (List<String>) entry.getOrDefault(key, List.of());
    }

    /** The reason in full words. */
    String reason(Provision provision) {
        return reasons.getOrDefault(provision.not(), provision.not());
    }

    Set<String> shortNames() {
        return laws.stream().map(Law::shortName).collect(Collectors.toSet());
    }

    /** Each provision with its law, such as {@code CFA 2014 s.36(1)}. */
    Set<String> all() {
        List<String> all = new ArrayList<>();
        each((law, provision) -> all.add(law.shortName() + " " + provision.in()));
        Set<String> once = new TreeSet<>(all);
        if (once.size() != all.size()) {
            throw new IllegalStateException("A provision stands twice in " + FILE);
        }
        return once;
    }

    void each(BiConsumer<Law, Provision> what) {
        laws.forEach(law -> law.provisions().forEach(provision -> what.accept(law, provision)));
    }
}
