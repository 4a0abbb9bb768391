package org.sendcasework.advice;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much advice each service of the partnership had to give within some days, and how much of it came in time. */
@Service
@Transactional(readOnly = true)
public class AdviceTimeliness {

    private static final String REPLIES =
            """
            select s.code as provider, count(*) as due,
              count(*) filter (where d.status = 'MET' and d.closed_on <= d.due_date) as in_time
            from deadline d join advice_request a on cast(a.id as varchar) = d.subject_id
              join partner_service s on s.name = a.asked_of
            where d.rule_code = 'ADV-REPLY-6W' and d.due_date between :from and :to and d.status <> 'LAPSED'
            group by s.code order by s.code""";

    private final JdbcClient jdbc;

    AdviceTimeliness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a service had to give, and how much of it came in time. */
    public record Replies(String serviceCode, int due, int inTime) {}

    /** Replies whose last day in time lies within these days, both inclusive, by service. */
    public List<Replies> replies(LocalDate from, LocalDate to) {
        return jdbc.sql(REPLIES)
                .param("from", from)
                .param("to", to)
                .query((row, number) ->
                        new Replies(row.getString("provider"), row.getInt("due"), row.getInt("in_time")))
                .list();
    }
}
