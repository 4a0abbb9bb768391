package org.sendcasework.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * The rows of the table of limits: the source of each, which code and tables name it, and why no process opens it.
 *
 * @param openers by code, the classes and tables that name it, without the demonstration
 * @param reasons by code, why no process opens it
 */
record LimitRows(Map<String, String> sources, Map<String, Set<String>> openers, Map<String, String> reasons) {

    private static final Path TABLE = Path.of("processes", "statutory-deadlines.dmn");
    private static final Path REASONS = Path.of("src/test/resources/law/rules-without-a-process.yaml");
    private static final Pattern CODE = Pattern.compile("\"([A-Z]+(?:-[A-Z0-9]+)+)\"");
    private static final String CONSTANT = "RuleCode (\\w+) =\\s*new RuleCode\\(\"%s\"\\)";

    @SuppressWarnings("unchecked")
    static LimitRows read() {
        Map<String, String> sources = sourcesOfTheTable();
        Map<String, Set<String>> openers = new TreeMap<>();
        texts().forEach((file, text) -> {
            Matcher code = CODE.matcher(text);
            while (code.find()) {
                if (sources.containsKey(code.group(1))) {
                    openers.computeIfAbsent(code.group(1), any -> new TreeSet<>())
                            .add("`" + file + "`");
                }
            }
        });
        Map<String, Object> list = Provisions.yaml(REASONS);
        Map<String, String> words = (Map<String, String>) list.get("reasons");
        Map<String, String> reasons = new TreeMap<>((Map<String, String>) list.get("rules"));
        reasons.replaceAll((code, reason) -> words.getOrDefault(reason, reason));
        return new LimitRows(sources, openers, reasons);
    }

    private static Map<String, String> sourcesOfTheTable() {
        Map<String, String> sources = new LinkedHashMap<>();
        DecisionTable table = Dmn.readModelFromFile(TABLE.toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        int regulation =
                table.getOutputs().stream().map(Output::getName).toList().indexOf("regulation");
        for (Rule rule : table.getRules()) {
            InputEntry code = rule.getInputEntries().iterator().next();
            List<OutputEntry> cells = new ArrayList<>(rule.getOutputEntries());
            sources.put(
                    unquoted(code.getTextContent()),
                    unquoted(cells.get(regulation).getTextContent()));
        }
        return sources;
    }

    private static String unquoted(String cell) {
        return cell.strip().replace("\"", "");
    }

    /** The classes that could open a limit, and the tables whose codes they read. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (String place : List.of("src/main/java/org/sendcasework", "processes")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.toString();
                    boolean ofTheClock = name.contains("/demo/") || name.contains("/clock/") || file.equals(TABLE);
                    if (!ofTheClock && !name.endsWith("escalation-ladder.dmn")) {
                        texts.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }

    /** Rows with a reason that some class hands to the ledger all the same, by the name of its constant. */
    Map<String, String> openedDespiteAReason() {
        Map<String, String> opened = new TreeMap<>();
        Map<String, String> texts = texts();
        reasons.keySet().forEach(code -> texts.values().forEach(declaring -> {
            Matcher constant = Pattern.compile(CONSTANT.formatted(code)).matcher(declaring);
            if (constant.find()) {
                Pattern opening = Pattern.compile("\\bopen\\w*\\([^;]{0,120}\\b" + constant.group(1) + "\\b");
                texts.forEach((file, text) -> {
                    if (names(text, declaring, constant.group(1))
                            && opening.matcher(text).find()) {
                        opened.put(code, file);
                    }
                });
            }
        }));
        return opened;
    }

    private static boolean names(String text, String declaring, String constant) {
        Matcher type = Pattern.compile("(?:class|interface|record|enum) (\\w+)").matcher(declaring);
        return text.equals(declaring) || type.find() && text.contains(type.group(1) + "." + constant);
    }
}
