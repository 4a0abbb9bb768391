package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.clock.RuleCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many first contacts each provider had to make within some days and how many it made in time. A referral that
 * still waits counts against the provider whose agreement covers its discipline, because it is that provider's capacity
 * that is missing.
 */
@Service
@Transactional(readOnly = true)
public class StandardWork {

    private static final String CONTACTS =
            """
            with owed as (
              select coalesce(r.provider_code, (select a.provider_code from eah_provider_agreement a
                       where a.discipline = r.discipline and a.starts_on <= d.due_date
                         and (a.ends_on is null or a.ends_on >= d.due_date)
                       order by a.starts_on, a.provider_code limit 1)) as provider, d.due_date, d.status, d.closed_on
              from deadline d join eah_referral r on r.reference = d.case_reference
              where d.rule_code = :standard and d.due_date between :from and :to and d.status <> 'LAPSED')
            select provider, count(*) as due, count(*) filter (where status = 'MET' and closed_on <= due_date) as in_time
            from owed where provider is not null group by provider order by provider""";

    private final JdbcClient jdbc;

    StandardWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a provider had to do, and how much of it was in time. */
    public record Kept(String providerCode, int due, int inTime) {}

    /** First contacts whose last day in time lies within these days, both inclusive, by provider. */
    public List<Kept> contacts(RuleCode standard, LocalDate from, LocalDate to) {
        return jdbc.sql(CONTACTS)
                .param("standard", standard.text())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Kept(row.getString("provider"), row.getInt("due"), row.getInt("in_time")))
                .list();
    }
}
