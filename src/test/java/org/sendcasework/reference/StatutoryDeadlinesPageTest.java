package org.sendcasework.reference;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CommittedFile;

/** The statutory deadlines as a page of the documentation, from the table that the application counts by. */
class StatutoryDeadlinesPageTest {

    private static final Pattern DAY = Pattern.compile("date\\(\"(\\d{4}-\\d\\d-\\d\\d)\"\\)");
    private static final Map<String, String> CERTAINTY =
            Map.of("V", "text of the law read", "S", "secondary source", "M", "from memory", "L", "local standard");

    @Test
    void thePageOfStatutoryDeadlinesIsUpToDate() {
        DmnModelInstance model = Dmn.readModelFromFile(new File("processes/statutory-deadlines.dmn"));
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            List<InputEntry> conditions = new ArrayList<>(rule.getInputEntries());
            Map<String, String> cells = new HashMap<>();
            List<OutputEntry> outputs = new ArrayList<>(rule.getOutputEntries());
            for (int i = 0; i < names.size(); i++) {
                cells.put(names.get(i), text(outputs.get(i).getTextContent()));
            }
            rows.add(List.of(
                    "`" + text(conditions.get(0).getTextContent()) + "`",
                    cells.get("name"),
                    counted(cells),
                    cells.get("actor"),
                    cells.get("regulation"),
                    cells.get("wording"),
                    CERTAINTY.get(cells.get("certainty")),
                    inForce(conditions.get(1).getTextContent())));
        }
        CommittedFile.says(
                "docs/reference/statutory-deadlines.md",
                new MarkdownPage(
                                "Statutory deadlines",
                                "[`processes/statutory-deadlines.dmn`](../../processes/statutory-deadlines.dmn)",
                                StatutoryDeadlinesPageTest.class)
                        .paragraph(
                                "Each row is one version of one rule, and says how sure we are of it. A change of law is a"
                                        + " new row with its own dates: a deadline keeps the version that it was opened under.")
                        .table(
                                List.of(
                                        "Rule",
                                        "Name",
                                        "Time",
                                        "Who acts",
                                        "Source",
                                        "Wording",
                                        "Certainty",
                                        "Applies"),
                                rows)
                        .toString());
    }

    private static String counted(Map<String, String> cells) {
        String first = limb(cells.get("amount"), cells.get("unit"), cells.get("trigger"), cells.get("calendarDate"));
        if (cells.get("secondTrigger").isEmpty()) {
            return first;
        }
        return words(cells.get("combination")) + " " + first + " and "
                + limb(cells.get("secondAmount"), cells.get("secondUnit"), cells.get("secondTrigger"), "");
    }

    private static String limb(String amount, String unit, String trigger, String calendarDate) {
        if (!calendarDate.isEmpty()) {
            return "by " + calendarDate + ", after " + words(trigger);
        }
        return unit.isEmpty() || unit.equals("NONE")
                ? "no number of days; from " + words(trigger)
                : amount + " " + words(unit) + " from " + words(trigger);
    }

    private static String inForce(String condition) {
        List<String> days = new ArrayList<>();
        Matcher day = DAY.matcher(condition);
        while (day.find()) {
            days.add(day.group(1));
        }
        return days.size() == 1 ? "from " + days.get(0) : days.get(0) + " to " + days.get(1);
    }

    private static String text(String cell) {
        String trimmed = cell.strip();
        if (trimmed.equals("null")) {
            return "";
        }
        return trimmed.startsWith("\"") ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
    }

    private static String words(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
