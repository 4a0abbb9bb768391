package org.sendcasework.escalation.stuck;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.CaseStage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads when something last happened on each running case, and whether a date lies ahead. An event is what a person or
 * another program did, or a step of the case that began. A date lies ahead if an open task is due today or later, or if
 * the case waits for an agreed day; the deadlines of the phases around that step do not count, since they only warn.
 */
@Component
class CaseActivity {

    /**
     * Processes that run next to the case: what they start is not a step of the case, and what they wait for does not
     * delay it.
     */
    private static final List<String> BESIDE_THE_CASE = List.of("deadline-escalation", "right-of-appeal");

    /** Moments of the engine are without a zone and, like the machine, in UTC. */
    private static final String BATCH =
            """
            select c.id, c.reference, c.stage,
                   greatest(c.opened_at,
                            (select max(e.recorded_at) from timeline_entry e
                              where e.case_id = c.id and e.actor <> 'system'),
                            (select max(t.create_time_) at time zone 'UTC'
                               from act_ru_task t join act_ru_execution r on r.id_ = t.proc_inst_id_
                               join act_re_procdef d on d.id_ = r.proc_def_id_
                              where r.business_key_ = c.reference and d.key_ not in (:beside))) as last_event,
                   exists (select 1 from act_ru_task t join act_ru_execution r on r.id_ = t.proc_inst_id_
                             join act_re_procdef d on d.id_ = r.proc_def_id_
                            where r.business_key_ = c.reference and d.key_ not in (:beside)
                              and t.due_date_ >= :startOfToday)
                   or exists (select 1 from act_ru_job j join act_ru_execution r on r.id_ = j.process_instance_id_
                               where r.business_key_ = c.reference and j.duedate_ > :now
                                 and j.process_def_key_ not in (:beside)
                                 and j.retries_ > 0 and j.suspension_state_ = 1
                                 and j.handler_type_ = 'timer-intermediate-transition') as has_date_ahead,
                   (select t.id_ from act_ru_task t join act_ru_execution r on r.id_ = t.proc_inst_id_
                      join act_re_procdef d on d.id_ = r.proc_def_id_
                     where r.business_key_ = c.reference and d.key_ not in (:beside)
                     order by t.create_time_, t.id_ limit 1) as oldest_task,
                   exists (select 1 from act_ru_incident i
                            where i.configuration_ = c.id::text and i.incident_type_ = 'case-stalled') as raised
              from case_file c
             where c.stage <> 'CLOSED' and c.reference > :after
               and exists (select 1 from act_ru_execution r
                            where r.business_key_ = c.reference and r.parent_id_ is null)
             order by c.reference
             limit :most
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseActivity(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The state of a case.
     *
     * @param oldestTask the open task it has waited at longest; null if it waits at none
     * @param raised whether an incident says already that it is stalled
     */
    record Activity(
            UUID caseId,
            String reference,
            CaseStage stage,
            LocalDate lastEventOn,
            boolean hasDateAhead,
            String oldestTask,
            boolean raised) {

        boolean isStalledOn(LocalDate today, StallThresholds limits) {
            return !hasDateAhead && lastEventOn.plusDays(limits.daysFor(stage)).isBefore(today);
        }
    }

    /** The running cases that follow a reference, in the order of references; the empty text comes before all. */
    List<Activity> after(String reference, int most) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(BATCH)
                .param(
                        "startOfToday",
                        engineTime(today.atStartOfDay(clock.getZone()).toInstant()))
                .param("now", engineTime(clock.instant()))
                .param("beside", BESIDE_THE_CASE)
                .param("after", reference)
                .param("most", most)
                .query((row, number) -> new Activity(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        CaseStage.valueOf(row.getString("stage")),
                        LocalDate.ofInstant(row.getTimestamp("last_event").toInstant(), clock.getZone()),
                        row.getBoolean("has_date_ahead"),
                        row.getString("oldest_task"),
                        row.getBoolean("raised")))
                .list();
    }

    /** The ids of deadlines that are raised as missed and are not, or not any more. */
    List<String> noLongerMissed() {
        return jdbc.sql("select i.configuration_ from act_ru_incident i"
                        + " left join deadline d on d.id::text = i.configuration_"
                        + " where i.incident_type_ = 'deadline-missed'"
                        + " and (d.id is null or d.of_the_family or d.status <> 'OPEN' or d.due_date >= :today)")
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }

    private static Timestamp engineTime(Instant moment) {
        return new Timestamp(Date.from(moment).getTime());
    }
}
