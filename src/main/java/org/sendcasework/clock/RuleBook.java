package org.sendcasework.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** All rules that the product has, in every version. */
@Component
public class RuleBook {

    private final List<StatutoryRule> rules;
    private final Map<RuleCode, List<StatutoryRule>> byCode;

    @Autowired
    RuleBook(ResourceLoader resources, @Value("${sendcasework.models:classpath:}") String models) {
        this(resources.getResource(
                (models.matches(".*[:/]") ? models : models + "/") + "processes/statutory-deadlines.dmn"));
    }

    RuleBook(Resource table) {
        try (InputStream in = table.getInputStream()) {
            this.rules = new RuleTableReader().read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of statutory deadlines cannot be read: " + table, e);
        }
        this.byCode = rules.stream().collect(Collectors.groupingBy(StatutoryRule::code));
    }

    /**
     * The version of a rule that is the law for a trigger on that day.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StatutoryRule rule(RuleCode code, LocalDate triggerDate) {
        return versions(code).stream()
                .filter(rule -> rule.appliesTo(triggerDate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule " + code + " is in force on " + triggerDate));
    }

    /**
     * A version that a deadline was opened under, by the day it came into force.
     *
     * @throws IllegalArgumentException if the table has lost it
     */
    public StatutoryRule version(RuleCode code, LocalDate effectiveFrom) {
        return versions(code).stream()
                .filter(rule -> rule.effectiveFrom().equals(effectiveFrom))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The table of statutory deadlines has lost the version of " + code
                                + " that came into force on " + effectiveFrom
                                + ". Put its row back: deadlines keep the version they were opened under."));
    }

    /**
     * The code that a model names by its text.
     *
     * @throws IllegalArgumentException if no rule has it
     */
    public RuleCode code(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("There is no rule " + text));
    }

    /** The code with this text, if a rule has it. */
    public Optional<RuleCode> find(String text) {
        return RuleCode.parse(text).filter(this::knows);
    }

    /** Whether any version of the rule exists. */
    public boolean knows(RuleCode code) {
        return byCode.containsKey(code);
    }

    /** The versions of a rule, in the table's order; none for an unknown code. */
    public List<StatutoryRule> versions(RuleCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** Every version of every rule, in the table's order. */
    public List<StatutoryRule> all() {
        return rules;
    }
}
