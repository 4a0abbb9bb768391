package org.sendcasework.escalation.stuck;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.sendcasework.casefile.CaseAccess;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.escalation.stuck.StuckCase.Instance;
import org.sendcasework.escalation.stuck.StuckCase.OpenTask;
import org.sendcasework.identity.Groups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds stuck cases across the ledger, the case file and the engine's tables in one statement, so that the database
 * filters, sorts and pages: joined in memory, a list of ten thousand would have to be read to show twenty-five.
 */
@Component
class StuckQueries {

    /**
     * Each reason of each case with the day it began. Moments of the engine are without a zone and, like the machine, in
     * UTC. Missed dates come from the ledger, not from their incidents, so that none can be left out.
     */
    private static final String REASONS =
            """
            with reason as (
              select d.case_reference as reference, 'MISSED' as kind, min(d.due_date) + 1 as since
                from deadline d where d.status = 'OPEN' and d.due_date < :today and not d.of_the_family
               group by d.case_reference
              union all
              select r.business_key_,
                     case i.incident_type_ when 'failedJob' then 'FAILED' when 'failedExternalTask' then 'FAILED'
                                           when 'case-stalled' then 'STALLED' else 'OTHER' end,
                     min((i.incident_timestamp_ at time zone 'UTC' at time zone 'Europe/London')::date)
                from act_ru_incident i join act_ru_execution r on r.id_ = i.proc_inst_id_
               where i.incident_type_ not in ('deadline-missed', 'deadline-escalated') and r.business_key_ is not null
               group by 1, 2
              union all
              select r.business_key_, 'SUSPENDED', coalesce(
                       (select max((s.done_at at time zone 'Europe/London')::date) from stuck_repair s
                         where s.process_instance_id = r.id_ and s.kind = 'SUSPEND'), :today)
                from act_ru_execution r
               where r.parent_id_ is null and r.suspension_state_ = 2 and r.business_key_ is not null
              union all
              select r.business_key_, 'RETRYING',
                     min((j.create_time_ at time zone 'UTC' at time zone 'Europe/London')::date)
                from act_ru_job j join act_ru_execution r on r.id_ = j.process_instance_id_
               where j.exception_msg_ is not null and j.retries_ > 0 and r.business_key_ is not null
               group by 1
            )
            """;

    private static final String STUCK =
            """
              from case_file c join person p on p.id = c.person_id join reason on reason.reference = c.reference
             where c.reference not in (:hidden)
               and (:locality::text is null or p.locality = :locality)
               and (:team::text is null or exists (
                     select 1 from act_ru_execution r join act_ru_task t on t.proc_inst_id_ = r.id_
                       join act_ru_identitylink l on l.task_id_ = t.id_
                      where r.business_key_ = c.reference and l.group_id_ = :team))
               and (:service::text is null or exists (
                     select 1 from act_ru_execution r join act_ru_task t on t.proc_inst_id_ = r.id_
                       join act_ru_identitylink l on l.task_id_ = t.id_
                      where r.business_key_ = c.reference
                        and (l.group_id_ = :service
                             or :service = 'settings' and l.group_id_ like 'setting-%')))
             group by c.reference, c.stage, c.date_received, p.locality
            having :reason::text is null or bool_or(reason.kind = :reason)
            """;

    private static final String TASKS =
            """
            select r.business_key_, t.id_, t.name_, t.task_def_key_, t.assignee_, t.due_date_,
                   array_agg(l.group_id_ order by l.group_id_) filter (where l.group_id_ is not null) as groups
              from act_ru_execution r join act_ru_task t on t.proc_inst_id_ = r.id_
              left join act_ru_identitylink l on l.task_id_ = t.id_
             where r.business_key_ in (:references)
             group by r.business_key_, t.id_, t.name_, t.task_def_key_, t.assignee_, t.due_date_, t.create_time_
             order by t.due_date_ nulls last, t.create_time_, t.id_
            """;

    private static final String INSTANCES =
            """
            select r.business_key_, r.id_, coalesce(d.name_, d.key_) as process, r.suspension_state_ = 2 as suspended
              from act_ru_execution r join act_re_procdef d on d.id_ = r.proc_def_id_
             where r.business_key_ in (:references) and r.parent_id_ is null
             order by d.key_ = 'deadline-escalation', d.key_, r.id_
            """;

    private static final String INCIDENTS =
            """
            select r.business_key_, i.incident_type_, coalesce(i.failed_activity_id_, i.activity_id_) as activity,
                   i.incident_msg_
              from act_ru_execution r join act_ru_incident i on i.proc_inst_id_ = r.id_
             where r.business_key_ in (:references) and i.incident_type_ <> 'deadline-missed'
             order by i.incident_timestamp_, i.id_
            """;

    private static final String RETRYING =
            """
            select r.business_key_, d.act_id_ as activity, j.retries_
              from act_ru_execution r join act_ru_job j on j.process_instance_id_ = r.id_
              left join act_ru_jobdef d on d.id_ = j.job_def_id_
             where r.business_key_ in (:references) and j.exception_msg_ is not null and j.retries_ > 0
             order by j.id_
            """;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Clock clock;

    StuckQueries(JdbcClient jdbc, CaseAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** A stuck case without its details. */
    record Found(String reference, CaseStage stage, LocalDate receivedOn, String locality, LocalDate since) {}

    /** Something of one case. */
    record Of<T>(String reference, T what) {}

    /** An incident; {@code activityId} is null where it is about a whole instance. */
    record Raised(String type, String activityId, String message) {}

    /** A step that failed and is tried again. */
    record Retried(String activityId, int attemptsLeft) {}

    long count(StuckFilter filter) {
        return bind(jdbc.sql(REASONS + "select count(*) from (select c.reference" + STUCK + ") found"), filter)
                .query(Long.class)
                .single();
    }

    /** A page of stuck cases. */
    List<Found> find(StuckFilter filter, StuckOrder order, long from, int most) {
        return bind(
                        jdbc.sql(REASONS
                                + "select c.reference, c.stage, c.date_received, p.locality, min(reason.since) as since"
                                + STUCK + " order by " + order.sql() + " offset :from limit :most"),
                        filter)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> new Found(
                        row.getString("reference"),
                        CaseStage.valueOf(row.getString("stage")),
                        row.getObject("date_received", LocalDate.class),
                        row.getString("locality"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** Whether this case is stuck, and since when. */
    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, StuckFilter filter) {
        return statement
                .param("today", LocalDate.now(clock))
                .param("hidden", access.hiddenInQueries())
                .param("locality", filter.locality())
                .param("team", filter.team())
                .param("service", filter.service())
                .param(
                        "reason",
                        filter.reason() == null ? null : filter.reason().name());
    }

    /** Where the children of open cases live or go to school. */
    List<String> localities() {
        return jdbc.sql("select distinct p.locality from person p join case_file c on c.person_id = p.id"
                        + " where c.stage <> 'CLOSED' and p.locality is not null order by 1")
                .query(String.class)
                .list();
    }

    List<Of<OpenTask>> tasks(Collection<String> references) {
        return jdbc.sql(TASKS)
                .param("references", references)
                .query((row, number) -> new Of<>(row.getString("business_key_"), task(row)))
                .list();
    }

    private OpenTask task(ResultSet row) throws SQLException {
        Array groups = row.getArray("groups");
        return new OpenTask(
                row.getString("id_"),
                row.getString("name_"),
                row.getString("task_def_key_"),
                groups == null
                        ? List.of()
                        : Arrays.stream((String[]) groups.getArray())
                                .map(Groups::words)
                                .toList(),
                row.getString("assignee_"),
                row.getTimestamp("due_date_") == null
                        ? null
                        : LocalDate.ofInstant(row.getTimestamp("due_date_").toInstant(), clock.getZone()));
    }

    List<Of<Instance>> instances(Collection<String> references) {
        return jdbc.sql(INSTANCES)
                .param("references", references)
                .query((row, number) -> new Of<>(
                        row.getString("business_key_"),
                        new Instance(row.getString("id_"), row.getString("process"), row.getBoolean("suspended"))))
                .list();
    }

    List<Of<Raised>> incidents(Collection<String> references) {
        return jdbc.sql(INCIDENTS)
                .param("references", references)
                .query((row, number) -> new Of<>(
                        row.getString("business_key_"),
                        new Raised(
                                row.getString("incident_type_"),
                                row.getString("activity"),
                                row.getString("incident_msg_"))))
                .list();
    }

    List<Of<Retried>> retrying(Collection<String> references) {
        return jdbc.sql(RETRYING)
                .param("references", references)
                .query((row, number) -> new Of<>(
                        row.getString("business_key_"), new Retried(row.getString("activity"), row.getInt("retries_"))))
                .list();
    }
}
