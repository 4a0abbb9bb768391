package org.sendcasework.advice;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the requests for each kind of advice stand, over all cases, and how many replies of a quarter came in time. */
@Component
public class ServiceTimeliness {

    private final JdbcClient jdbc;

    ServiceTimeliness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One kind of advice.
     *
     * @param open requested and not given, including requests that the case proceeded without
     * @param dueThisWeek of them, due from that day to six days after it
     * @param late of them, due before that day
     * @param inTime of those that fell due in the quarter, given in time
     * @param fellDue those that fell due in the quarter
     */
    public record Standing(String kind, long open, long dueThisWeek, long late, long inTime, long fellDue) {}

    /**
     * The kinds that were ever asked for.
     *
     * @param quarter a day of the quarter that is looked back on
     */
    public Map<String, Standing> on(LocalDate day, LocalDate quarter) {
        return jdbc
                .sql("select kind, count(*) filter (where open) as open,"
                        + " count(*) filter (where open and due_date between :day and :day + 6) as due_this_week,"
                        + " count(*) filter (where open and due_date < :day) as late,"
                        + " count(*) filter (where in_quarter and given and closed_on <= due_date) as in_time,"
                        + " count(*) filter (where in_quarter and (given or due_date < :day)) as fell_due"
                        + " from (select r.kind, d.due_date, d.closed_on, d.status = 'OPEN' as open,"
                        + " d.status = 'MET' as given, date_trunc('quarter', d.due_date::timestamp)"
                        + " = date_trunc('quarter', :quarter::timestamp) as in_quarter"
                        + " from deadline d join advice_request r on d.subject_id = r.id::text"
                        + " where d.rule_code = :rule and d.status <> 'LAPSED') asked group by kind")
                .param("day", day)
                .param("quarter", quarter)
                .param("rule", AdviceService.REPLY.text())
                .query(Standing.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Standing::kind, Function.identity()));
    }
}
