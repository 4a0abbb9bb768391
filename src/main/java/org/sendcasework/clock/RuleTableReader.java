package org.sendcasework.clock;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.sendcasework.clock.internal.Combination;
import org.sendcasework.clock.internal.CountingForm;
import org.sendcasework.clock.internal.RollForward;
import org.sendcasework.clock.internal.RuleTableException;

/** Reads the rows of the table of statutory deadlines, strictly: a row that cannot be understood stops the start. */
class RuleTableReader {

    private static final String NULL = "null";
    private static final Pattern FROM = Pattern.compile(">= date\\(\"(\\S+)\"\\)");
    private static final Pattern FROM_TO = Pattern.compile("\\[date\\(\"(\\S+)\"\\)\\.\\.date\\(\"(\\S+)\"\\)]");

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
            Limb first = limb(cells, "trigger", "amount", "unit", "countingForm");
            Combination combination = Combination.valueOf(cells.get("combination"));
            Limb second = combination == Combination.NONE
                    ? null
                    : limb(cells, "secondTrigger", "secondAmount", "secondUnit", "secondCountingForm");
            require(
                    combination != Combination.NONE || NULL.equals(cells.get("secondTrigger")),
                    "a second event needs LATER_OF or EARLIER_OF");
            require(
                    second == null || second.trigger().parameter() != null,
                    "the second event has no name to ask for it by");
            return new StatutoryRule(
                    new RuleCode(unquote(inputs.get(0).getText().getTextContent())),
                    text(cells, "name"),
                    first,
                    combination,
                    second,
                    RollForward.valueOf(cells.get("rollForward")),
                    notNegative(cells, "warnDaysBefore"),
                    notNegative(cells, "targetDaysBefore"),
                    NULL.equals(cells.get("sen2Days")) ? null : Integer.valueOf(cells.get("sen2Days")),
                    ExceptionSet.of(cells.get("exceptionSet"))
                            .orElseThrow(() ->
                                    new IllegalArgumentException("unknown exception set " + cells.get("exceptionSet"))),
                    ActingParty.of(cells.get("actor"))
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "there is no acting party named " + cells.get("actor"))),
                    text(cells, "regulation"),
                    text(cells, "wording"),
                    Certainty.valueOf(cells.get("certainty")),
                    effective[0],
                    effective[1]);
        } catch (IllegalArgumentException | DateTimeParseException | NullPointerException e) {
            throw new RuleTableException(row.getId(), e.getMessage());
        }
    }

    private static Limb limb(
            Map<String, String> cells, String trigger, String amount, String unit, String countingForm) {
        CountingForm form = CountingForm.valueOf(cells.get(countingForm));
        require(form.unit().equals(cells.get(unit)), "counting form " + form + " goes with unit " + form.unit());
        boolean calendarDate = form == CountingForm.STRICTLY_BEFORE_DATE;
        require(
                calendarDate != NULL.equals(cells.get("calendarDate")),
                "counting form " + form + (calendarDate ? " needs a" : " takes no") + " calendar date");
        int number = notNegative(cells, amount);
        boolean needsAmount = form.hasDate() && !calendarDate && form != CountingForm.ON_THE_DAY;
        require(needsAmount == number > 0, "counting form " + form + " does not go with amount " + number);
        return new Limb(
                Trigger.valueOf(cells.get(trigger)),
                number,
                form,
                calendarDate ? MonthDay.parse(cells.get("calendarDate")) : null);
    }

    private static int notNegative(Map<String, String> cells, String name) {
        int number = Integer.parseInt(cells.get(name));
        require(number >= 0, name + " is negative");
        return number;
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
