package org.sendcasework.privacy.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sendcasework.shared.Audited;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long the files of each class are kept, and from when it is counted. */
@Service
@Transactional
public class RetentionSchedule {

    private static final int LONGEST = 150;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RetentionSchedule(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** From when the years are counted. */
    public enum Trigger {
        DATE_OF_BIRTH("the date of birth"),
        CASE_CLOSED("the end of the case");

        private final String words;

        Trigger(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** @param source on what the council rests the period */
    public record Rule(RecordClass recordClass, Trigger countedFrom, int years, String source, int version) {

        /** The whole rule in a sentence, as a certificate keeps it. */
        public String words() {
            return recordClass.words() + ": " + years + " years from " + countedFrom.words() + ". " + source;
        }
    }

    @Transactional(readOnly = true)
    public List<Rule> all() {
        return jdbc.sql("select record_class, counted_from, years, source, version from retention_rule"
                        + " order by record_class")
                .query((row, number) -> new Rule(
                        RecordClass.valueOf(row.getString("record_class")),
                        Trigger.valueOf(row.getString("counted_from")),
                        row.getInt("years"),
                        row.getString("source"),
                        row.getInt("version")))
                .list();
    }

    /** The rule of a class; {@link NotFoundException} if there is no such class. */
    @Transactional(readOnly = true)
    public Rule of(String recordClass) {
        return all().stream()
                .filter(rule -> rule.recordClass().name().equals(recordClass))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such class of records."));
    }

    /**
     * Changes how long files of a class are kept.
     *
     * @throws InvalidInputException if the years are no number from 1 to 150, or the trigger is unknown
     * @throws ConflictException if somebody else changed it since the page was shown
     */
    public void change(String recordClass, String countedFrom, String years, String source, Integer version) {
        Rule before = of(recordClass);
        if (!years.strip().matches("\\d{1,3}") || number(years) < 1 || number(years) > LONGEST) {
            throw new InvalidInputException("years", "must be a whole number from 1 to " + LONGEST);
        }
        if (Arrays.stream(Trigger.values()).noneMatch(trigger -> trigger.name().equals(countedFrom))) {
            throw new InvalidInputException("countedFrom", "must be one of the list");
        }
        int changed = jdbc.sql("update retention_rule set counted_from = :from, years = :years, source = :source,"
                        + " version = version + 1 where record_class = :class and version = :version")
                .param("from", countedFrom)
                .param("years", number(years))
                .param("source", source.strip())
                .param("class", before.recordClass().name())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new ConflictException(ConflictException.CHANGED);
        }
        events.publishEvent(new Audited(
                Audited.Act.CHANGE,
                List.of(),
                Map.of(
                        "what",
                        "retention of " + recordClass,
                        "from",
                        before.words(),
                        "to",
                        of(recordClass).words()),
                null));
    }

    private static int number(String years) {
        return Integer.parseInt(years.strip());
    }
}
