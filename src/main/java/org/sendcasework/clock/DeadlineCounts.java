package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the deadlines of law and guidance over all cases; local standards are left out. */
@Component
public class DeadlineCounts {

    private final JdbcClient jdbc;
    private final RuleBook rules;

    DeadlineCounts(JdbcClient jdbc, RuleBook rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * The state of the deadlines.
     *
     * @param open not done yet
     * @param dueThisWeek of them, due from that day to six days after it
     * @param missed of them, due before that day
     * @param kept of those that fell due in the quarter, done in time
     * @param fellDue those that fell due in the quarter and still applied
     */
    public record Counts(long open, long dueThisWeek, long missed, long kept, long fellDue) {}

    /** @param quarter a day of the quarter that is looked back on */
    public Counts on(LocalDate day, LocalDate quarter) {
        List<String> local = rules.all().stream()
                .filter(rule -> rule.certainty() == Certainty.L)
                .map(rule -> rule.code().text())
                .distinct()
                .toList();
        return jdbc.sql("select count(*) filter (where status = 'OPEN') as open,"
                        + " count(*) filter (where status = 'OPEN' and due_date between :day and :day + 6) as due_this_week,"
                        + " count(*) filter (where status = 'OPEN' and due_date < :day) as missed,"
                        + " count(*) filter (where status = 'MET' and closed_on <= due_date and in_quarter) as kept,"
                        + " count(*) filter (where status <> 'LAPSED' and in_quarter and (status = 'MET' or due_date < :day))"
                        + " as fell_due"
                        + " from (select status, due_date, closed_on, date_trunc('quarter', due_date::timestamp)"
                        + " = date_trunc('quarter', :quarter::timestamp) as in_quarter"
                        + " from deadline where rule_code not in (:local) and not of_the_family) counted")
                .param("day", day)
                .param("quarter", quarter)
                .param("local", local)
                .query(Counts.class)
                .single();
    }
}
