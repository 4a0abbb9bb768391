package org.sendcasework.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * 1,000,000 closed and 160,000 open cases of seven years up to a day, written straight into the tables of facts with all
 * that a case leaves there, and into the engine's history. One case in four is refused, one in ten ends without a plan.
 */
final class ManyFacts {

    static final int CLOSED = 1_000_000;
    static final int OPEN = 160_000;

    private static final String CASES =
            """
            insert into case_fact (case_reference, received_on, route, setting, phase, locality, need, repeat_request,
                outcome, closed_on, request_decision, request_told_on, plan_decision, plan_decision_told_on,
                issued_on, request_limit, no_plan_limit, plan_limit, request_excused, no_plan_excused, plan_excused,
                ordered, team, plan_overdue_on)
            select 'B-' || n, r, (array['PARENT', 'SETTING', 'YOUNG_PERSON'])[n % 3 + 1], 'None',
                (array['PRIMARY', 'SECONDARY', 'EARLY_YEARS', 'POST_16'])[n % 4 + 1], 'Place ' || n % 8,
                (array['ASD', 'SLCN', 'SEMH', 'MLD', 'PD'])[n % 5 + 1], n % 11 = 0,
                case when open then null when refused then 'ASSESSMENT_REFUSED' when no_plan then 'NO_PLAN'
                    else 'PLAN_ISSUED' end,
                closed, case when told <= today then case when refused then 'REFUSE' else 'ASSESS' end end,
                case when told <= today then told end, case when not open and no_plan then 'NO_PLAN' end,
                case when not open and no_plan then closed end,
                case when not open and not refused and not no_plan then closed end,
                r + 42, r + 112, r + 140, n % 19 = 0, false, n % 17 = 0, false, 'Team ' || n % 5, r + 141
            from (select x.*, r + 30 + n % 20 as told,
                      case when open then null when refused then r + 30 + n % 20 else r + 100 + n * 7 % 120 end as closed
                  from (select n, n > CLOSED_CASES as open, n % 4 = 0 as refused, n % 10 = 1 as no_plan, d.today,
                            case when n > CLOSED_CASES then d.today - 1 - n % 200 else d.today - 230 - n % 2500 end as r
                        from generate_series(1, ALL_CASES) n, (select cast('DAY_OF_READING' as date) as today) d) x) y
            """;

    private static final List<String> WHAT_FOLLOWS = List.of(
            """
            insert into advice_fact (fact_id, case_reference, service, phase, locality, need, status, requested_on, due_on,
                given_on, gone_on_on, case_closed_on, ended_on, team)
            select case_reference || k, case_reference, k, phase, locality, need, 'RETURNED', request_told_on,
                request_told_on + 42, given, null, closed_on, given, team
            from (select c.*, k, case when closed_on is not null
                      then request_told_on + 20 + (length(k) * 7 + closed_on - received_on) % 40 end as given
                  from case_fact c
                  cross join unnest(array['MEDICAL', 'PSYCHOLOGICAL', 'SOCIAL_CARE', 'EDUCATIONAL']) k
                  where case_reference like 'B-%' and request_decision = 'ASSESS') x
            """,
            """
            insert into decision_fact (fact_id, case_reference, asked, basis, decided_on, told_on, phase, locality, need,
                team, counts, outcome, request)
            select case_reference || k, case_reference, k, case when length(case_reference) % 2 = 0 then 'PANEL'
                else 'DELEGATED' end, d - 3, d, phase, locality, need, team, true, coalesce(request_decision, 'ASSESS'),
                case when repeat_request then 'REPEAT_REQUEST' else 'FIRST_REQUEST' end
            from (select c.*, 'WHETHER_TO_ASSESS' as k, request_told_on as d from case_fact c
                  where request_told_on is not null
                  union all
                  select c.*, 'WHETHER_TO_ISSUE', closed_on - 20 from case_fact c where request_decision = 'ASSESS'
                  and closed_on is not null) x
            where case_reference like 'B-%'
            """,
            """
            insert into panel_fact (fact_id, case_reference, panel, asked, held_on, state, papers_on_time, deferred, phase,
                locality, need, team)
            select 'P' || case_reference, case_reference, 'EHC', 'WHETHER_TO_ASSESS', request_told_on - 3, 'DECIDED',
                repeat_request, false, phase, locality, need, team
            from case_fact where request_told_on is not null and case_reference like 'B-%'
            """,
            """
            insert into dispute_figure_fact (fact_id, case_reference, step, decision, happened_on, outcome, days, in_time,
                phase, locality, need, team)
            select 'D' || case_reference, case_reference, 'MEDIATION_HELD', 'WHETHER_TO_ASSESS', request_told_on + 30,
                'AGREED', 20 + (received_on - date '2015-01-01') % 20, true, phase, locality, need, team
            from (select * from case_fact where request_decision = 'REFUSE' and case_reference like 'B-%') x
            """,
            """
            insert into promise_fact (fact_id, case_reference, promise, due_on, done_on, lapsed_on, phase, locality, team)
            select case_reference || '-' || k, case_reference, 'PROGRESS', received_on + 28 * k,
                case when repeat_request then null else received_on + 28 * k - 1 end, null, phase, locality, team
            from case_fact, generate_series(1, 3) k where case_reference like 'B-%'
            """,
            """
            insert into consultation_fact (fact_id, case_reference, setting, phase, locality, need, sent_on, due_on, reply,
                replied_on, reason, team)
            select case_reference || k, case_reference, cast(990000 + k * 7 % 40 as text), phase, locality, need,
                closed_on - 40, closed_on - 25, case when k = 1 then 'CAN_MEET' else 'CANNOT_MEET' end, closed_on - 30 + k,
                case when k > 1 then 'SETTING_FULL' end, team
            from case_fact, generate_series(1, 3) k where issued_on is not null and case_reference like 'B-%'
            """,
            """
            insert into delay_fact (fact_id, case_reference, limit_code, reason, phase, locality, need, missed_on, team)
            select case_reference, case_reference, 'FINAL-20W',
                (array['LATE_EP_ADVICE', 'LATE_HEALTH_ADVICE', 'STAFF_SHORTAGE'])[length(case_reference) % 3 + 1],
                phase, locality, need, plan_limit + 1, team
            from case_fact where issued_on > plan_limit and case_reference like 'B-%'
            """,
            """
            insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                end_time_, state_)
            select case_reference, case_reference, case_reference, 'ehc-needs-assessment', 'bench', received_on, closed_on,
                'COMPLETED'
            from case_fact where case_reference like 'B-%'
            """,
            """
            insert into act_hi_actinst (id_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_, start_time_,
                end_time_)
            select case_reference, 'bench', case_reference, case_reference, 'plan-issued', 'noneEndEvent', issued_on,
                issued_on
            from case_fact where issued_on is not null and case_reference like 'B-%'
            """,
            """
            insert into fact_value (fact, breakdown, value)
            select f.fact, v.breakdown, v.value from unnest(array['case_fact', 'advice_fact', 'consultation_fact', 'delay_fact',
                'panel_fact', 'decision_fact', 'dispute_figure_fact', 'promise_fact']) as f (fact)
            cross join (select distinct 'locality' as breakdown, locality as value from case_fact
                        union select distinct 'phase', phase from case_fact
                        union select distinct 'need', need from case_fact
                        union select distinct 'team', team from case_fact
                        union select distinct 'service', service from advice_fact) v
            on conflict do nothing
            """);

    private ManyFacts() {}

    /** Fills the database of an application that runs; the indexes of the facts are made anew afterwards. */
    static void fill(Connection database, String today) throws SQLException {
        try (Statement sql = database.createStatement()) {
            List<String> indexes = indexes(sql);
            for (String index : indexes) {
                sql.execute("drop index " + index.split(" ")[2].replace("public.", ""));
            }
            sql.execute(CASES.replace("CLOSED_CASES", String.valueOf(CLOSED))
                    .replace("ALL_CASES", String.valueOf(CLOSED + OPEN))
                    .replace("DAY_OF_READING", today));
            for (String fact : WHAT_FOLLOWS) {
                sql.execute(fact);
            }
            sql.execute("set maintenance_work_mem = '256MB'");
            for (String index : indexes) {
                sql.execute(index);
            }
            sql.execute("vacuum analyze");
        }
    }

    private static List<String> indexes(Statement sql) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (ResultSet rows = sql.executeQuery("select indexdef from pg_indexes where tablename like '%\\_fact'"
                + " and schemaname = 'public' and indexdef not like 'CREATE UNIQUE%' order by indexname")) {
            while (rows.next()) {
                indexes.add(rows.getString(1));
            }
        }
        return indexes;
    }
}
