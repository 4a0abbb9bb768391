package org.sendcasework.clock;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Reads the rows of the table of limits, strictly: a row that cannot be understood stops the start. */
class RuleTableReader {

    private static final Pattern FROM = Pattern.compile(">= date\\(\"(\\S+)\"\\)");
    private static final Pattern FROM_TO = Pattern.compile("\\[date\\(\"(\\S+)\"\\)\\.\\.date\\(\"(\\S+)\"\\)]");
    private static final Set<String> EXCEPTION_SETS = Set.of("none", "EX-A", "EX-B", "EX-C", "EX-D");
    private static final Set<String> CERTAINTIES = Set.of("V", "S", "M", "L");
    private static final Map<CountingForm, String> UNIT_OF_FORM = Map.of(
            CountingForm.WITHIN_WEEKS_OF, "WEEKS",
            CountingForm.WITHIN_DAYS_OF, "DAYS",
            CountingForm.DAYS_BEGINNING_WITH, "DAYS",
            CountingForm.AS_SOON_AS_PRACTICABLE, "NONE");

    List<StatutoryRule> read(InputStream table) {
        DecisionTable decisionTable = Dmn.readModelFromStream(table)
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        List<String> outputs =
                decisionTable.getOutputs().stream().map(Output::getName).toList();
        List<StatutoryRule> rules = new ArrayList<>();
        for (Rule row : decisionTable.getRules()) {
            StatutoryRule rule = readRow(row, outputs);
            rules.stream().filter(rule::overlaps).findFirst().ifPresent(other -> {
                throw new RuleTableException(
                        row.getId(), "overlaps another version of " + rule.code() + " from " + other.effectiveFrom());
            });
            rules.add(rule);
        }
        return rules;
    }

    private StatutoryRule readRow(Rule row, List<String> outputs) {
        try {
            List<InputEntry> inputs = List.copyOf(row.getInputEntries());
            Map<String, String> cells = new HashMap<>();
            int column = 0;
            for (OutputEntry entry : row.getOutputEntries()) {
                cells.put(outputs.get(column++), unquote(entry.getText().getTextContent()));
            }
            LocalDate[] effective =
                    effective(inputs.get(1).getText().getTextContent().strip());
            CountingForm form = CountingForm.valueOf(cells.get("countingForm"));
            String unit = UNIT_OF_FORM.get(form);
            require(unit.equals(cells.get("unit")), "counting form " + form + " goes with unit " + unit);
            require(
                    EXCEPTION_SETS.contains(cells.get("exceptionSet")),
                    "unknown exception set " + cells.get("exceptionSet"));
            require(CERTAINTIES.contains(cells.get("certainty")), "unknown certainty " + cells.get("certainty"));
            return new StatutoryRule(
                    unquote(inputs.get(0).getText().getTextContent()),
                    text(cells, "name"),
                    Trigger.valueOf(cells.get("trigger")),
                    Integer.parseInt(cells.get("amount")),
                    form,
                    Integer.parseInt(cells.get("warnDaysBefore")),
                    Integer.parseInt(cells.get("targetDaysBefore")),
                    "null".equals(cells.get("sen2Days")) ? null : Integer.valueOf(cells.get("sen2Days")),
                    cells.get("exceptionSet"),
                    text(cells, "actor"),
                    text(cells, "regulation"),
                    text(cells, "wording"),
                    cells.get("certainty"),
                    effective[0],
                    effective[1]);
        } catch (IllegalArgumentException | DateTimeParseException | NullPointerException e) {
            throw new RuleTableException(row.getId(), e.getMessage());
        }
    }

    private static LocalDate[] effective(String cell) {
        Matcher from = FROM.matcher(cell);
        if (from.matches()) {
            return new LocalDate[] {LocalDate.parse(from.group(1)), null};
        }
        Matcher range = FROM_TO.matcher(cell);
        require(
                range.matches(),
                "effective dates must be >= date(\"...\") or [date(\"...\")..date(\"...\")], not " + cell);
        LocalDate start = LocalDate.parse(range.group(1));
        LocalDate end = LocalDate.parse(range.group(2));
        require(!end.isBefore(start), "effective until " + end + " before it begins");
        return new LocalDate[] {start, end};
    }

    private static String text(Map<String, String> cells, String name) {
        String value = cells.get(name);
        require(value != null && !value.isBlank(), name + " is missing");
        return value;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    private static String unquote(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }
}
