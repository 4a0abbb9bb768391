package org.sendcasework.escalation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.sendcasework.clock.DayOffset;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.notification.MessageTemplates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * The table {@code escalation-ladder}, read once at start. A row that cannot be understood, names an unknown rule or
 * message, or lies before the warning date stops the start and is named.
 */
@Component
public class EscalationPolicyTable {

    private static final Pattern PREFIX = Pattern.compile("starts with\\(\\?, \"([^\"]+)\"\\)");

    private final List<Ladder> ladders;

    @Autowired
    EscalationPolicyTable(
            ResourceLoader resources,
            @Value("${sendcasework.models:classpath:}") String models,
            RuleBook rules,
            MessageTemplates templates) {
        this(
                resources.getResource(
                        (models.matches(".*[:/]") ? models : models + "/") + "processes/escalation-ladder.dmn"),
                rules,
                templates);
    }

    EscalationPolicyTable(Resource table, RuleBook rules, MessageTemplates templates) {
        try (InputStream in = table.getInputStream()) {
            this.ladders = read(in, rules, templates);
        } catch (IOException e) {
            throw new UncheckedIOException("The escalation policy cannot be read: " + table, e);
        }
    }

    /** Which deadlines a policy is for; each part is null where it is for all. */
    private record Key(RuleCode code, String prefix, String partner) {

        /** How exactly it fits, or a negative number where it does not. */
        int fit(RuleCode ruleCode, String ofPartner) {
            if (code != null && !code.equals(ruleCode)
                    || prefix != null && !ruleCode.text().startsWith(prefix)
                    || partner != null && !partner.equals(ofPartner)) {
                return -1;
            }
            return (code != null ? 4 : prefix != null ? 2 : 0) + (partner != null ? 1 : 0);
        }
    }

    private record Ladder(Key key, List<EscalationStep> steps) {}

    /**
     * The steps for a deadline, in the order of the table.
     *
     * @param partner the kind of advice that is awaited; null where none is
     */
    public List<EscalationStep> stepsFor(RuleCode ruleCode, String partner) {
        Ladder best = null;
        for (Ladder ladder : ladders) {
            int fit = ladder.key().fit(ruleCode, partner);
            if (fit >= 0 && (best == null || fit > best.key().fit(ruleCode, partner))) {
                best = ladder;
            }
        }
        return best == null ? List.of() : best.steps();
    }

    private static List<Ladder> read(InputStream in, RuleBook rules, MessageTemplates templates) {
        DecisionTable table = Dmn.readModelFromStream(in)
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        Map<Key, List<EscalationStep>> steps = new LinkedHashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Rule row : table.getRules()) {
            try {
                Key key = key(List.copyOf(row.getInputEntries()), rules);
                EscalationStep step = step(cells(row, outputs), templates);
                require(seen.add(List.of(key, step.rung())), "the escalation step " + step.rung() + " is listed twice");
                requireNotBeforeTheWarning(key, step, rules);
                steps.computeIfAbsent(key, none -> new ArrayList<>()).add(step);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "Row " + row.getId() + " of the table escalation-ladder: " + e.getMessage());
            }
        }
        return steps.entrySet().stream()
                .map(entry -> new Ladder(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Key key(List<InputEntry> inputs, RuleBook rules) {
        String rule = inputs.get(0).getText().getTextContent().strip();
        String partner = unquote(inputs.get(1).getText().getTextContent());
        Matcher prefix = PREFIX.matcher(rule);
        if (prefix.matches()) {
            return new Key(null, prefix.group(1), partner);
        }
        String code = unquote(rule);
        return new Key(code == null ? null : rules.code(code), null, partner);
    }

    private static Map<String, String> cells(Rule row, List<String> outputs) {
        Map<String, String> cells = new HashMap<>();
        int column = 0;
        for (OutputEntry entry : row.getOutputEntries()) {
            cells.put(outputs.get(column++), unquote(entry.getText().getTextContent()));
        }
        return cells;
    }

    private static EscalationStep step(Map<String, String> cells, MessageTemplates templates) {
        String rung = cells.get("rung");
        require(rung != null && rung.matches("[A-Z][A-Z0-9_]{1,39}"), "an escalation step is a code such as WEEK_5");
        require(cells.get("words") != null, "words are missing");
        return new EscalationStep(
                rung,
                cells.get("words"),
                EscalationStep.Base.valueOf(cells.get("countedFrom")),
                new DayOffset(Integer.parseInt(cells.get("offset")), DayOffset.Unit.valueOf(cells.get("unit"))),
                tells(cells.get("tells"), templates),
                EscalationStep.Asks.valueOf(cells.get("asks")));
    }

    /** Reads pairs such as PARTNER partner-reminder; CASE_TEAM team-near. */
    private static Map<Audience, String> tells(String cell, MessageTemplates templates) {
        Map<Audience, String> tells = new LinkedHashMap<>();
        if (cell == null) {
            return tells;
        }
        for (String pair : cell.split(";")) {
            String[] parts = pair.strip().split("\\s+");
            require(parts.length == 2, "a recipient must be written as AUDIENCE message");
            require(templates.knows(parts[1]), "there is no message " + parts[1]);
            tells.put(Audience.valueOf(parts[0]), parts[1]);
        }
        return tells;
    }

    /** Escalation starts on the warning date, so an earlier step would never be taken on its day. */
    private static void requireNotBeforeTheWarning(Key key, EscalationStep step, RuleBook rules) {
        if (step.base() == EscalationStep.Base.WARNING_DATE) {
            require(step.offset().amount() >= 0, "lies before the warning date");
        } else if (key.code() != null) {
            for (StatutoryRule rule : rules.versions(key.code())) {
                require(
                        step.offset().amount() >= -rule.warnDaysBefore(),
                        "lies before the warning date of " + rule.code() + ", which is " + rule.warnDaysBefore()
                                + " days before it is due");
            }
        }
    }

    private static String unquote(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
