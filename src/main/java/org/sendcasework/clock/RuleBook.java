package org.sendcasework.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** All limits the product knows, in every version. */
@Component
public class RuleBook {

    private final List<StatutoryRule> rules;

    @Autowired
    RuleBook(ResourceLoader resources, @Value("${sendcasework.models:classpath:}") String models) {
        this(resources.getResource(
                (models.matches(".*[:/]") ? models : models + "/") + "processes/statutory-deadlines.dmn"));
    }

    RuleBook(Resource table) {
        try (InputStream in = table.getInputStream()) {
            this.rules = new RuleTableReader().read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of limits cannot be read: " + table, e);
        }
    }

    /**
     * The version of a rule that is the law for a trigger on that day.
     *
     * @throws IllegalArgumentException if there is none
     */
    public StatutoryRule rule(String code, LocalDate triggerDate) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code) && rule.appliesTo(triggerDate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule " + code + " is in force on " + triggerDate));
    }

    /** Every version of every rule, in the table's order. */
    public List<StatutoryRule> all() {
        return rules;
    }
}
