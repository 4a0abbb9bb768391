-- The facts behind the figures. Generated from src/main/resources/facts: change a specification there, then run
-- mvn test -Dtest=FactsMigrationTest -Drewrite
-- Flyway runs this file again whenever it has changed. It then makes all facts again from the records, which
-- takes seconds for thousands of cases. What is made here carries a comment that begins with 'Fact:', and goes
-- by that comment when the next version of this file runs.

drop function if exists project_facts(text[], text[]);
do $$
declare
    made record;
begin
    for made in select c.relname, c.relkind
                from pg_class c
                join pg_description d
                    on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
                where d.description like 'Fact:%' and c.relnamespace = current_schema()::regnamespace
                -- What was made later may depend on what was made before
                order by c.oid desc
    loop
        execute format('drop %s %I', case made.relkind when 'v' then 'view' else 'table' end, made.relname);
    end loop;
end $$;

create view case_fact_now as
select c.reference as case_reference,
       c.date_received as received_on,
       coalesce(s.urn, 'None') as setting,
       c.earlier_request as repeat_request,
       c.plan_in_force_since is not null as reassessment,
       c.outcome,
       c.outcome_on as closed_on,
       assess.outcome as request_decision,
       assess.family_notified_on as request_told_on,
       issue.outcome as plan_decision,
       issue.family_notified_on as plan_decision_told_on,
       case when c.outcome = 'PLAN_ISSUED' then c.outcome_on end as issued_on,
       six.sen2_date as request_limit,
       sixteen.sen2_date as no_plan_limit,
       twenty.sen2_date as plan_limit,
       case when c.plan_in_force_since is null then twenty.sen2_date + 1 end as plan_overdue_on,
       exists (select 1 from excused_breach e where e.case_reference = c.reference and e.rule_code = 'REQ-DECIDE-6W' and e.withdrawn_on is null) as request_excused,
       exists (select 1 from excused_breach e where e.case_reference = c.reference and e.rule_code = 'NOPLAN-16W' and e.withdrawn_on is null) as no_plan_excused,
       exists (select 1 from excused_breach e where e.case_reference = c.reference and e.rule_code = 'FINAL-20W' and e.withdrawn_on is null) as plan_excused,
       exists (select 1 from deadline d where d.case_reference = c.reference and d.rule_code like 'T-%') as ordered,
       coalesce(nullif(p.locality, ''), s.locality, 'Not recorded') as locality,
       coalesce(s.phase, 'NOT_RECORDED') as phase,
       coalesce(nullif(p.primary_need, ''), 'NOT_RECORDED') as need,
       c.route,
       coalesce(t.name, 'No team') as team
from case_file c
join person p on p.id = c.person_id
left join setting s on s.id = c.setting_id
left join casework_team t on t.id = c.team_id
left join lateral (select d.* from decision d where d.case_id = c.id and d.kind = 'WHETHER_TO_ASSESS'
                   order by d.recorded_at desc, d.id limit 1) assess on true
left join lateral (select d.* from decision d where d.case_id = c.id and d.kind = 'WHETHER_TO_ISSUE'
                   order by d.recorded_at desc, d.id limit 1) issue on true
left join lateral (select d.sen2_date from deadline d where d.case_reference = c.reference
                   and d.rule_code = 'REQ-DECIDE-6W' order by d.opened_at desc, d.id limit 1) six on true
left join lateral (select d.sen2_date from deadline d where d.case_reference = c.reference
                   and d.rule_code = 'NOPLAN-16W' order by d.opened_at desc, d.id limit 1) sixteen on true
left join lateral (select d.sen2_date from deadline d where d.case_reference = c.reference
                   and d.rule_code = 'FINAL-20W' order by d.opened_at desc, d.id limit 1) twenty on true;
comment on view case_fact_now is 'Fact: how the rows of case_fact are made.';
create table case_fact (
    case_reference text,
    received_on date,
    setting text,
    repeat_request boolean,
    reassessment boolean,
    outcome text,
    closed_on date,
    request_decision text,
    request_told_on date,
    plan_decision text,
    plan_decision_told_on date,
    issued_on date,
    request_limit date,
    no_plan_limit date,
    plan_limit date,
    plan_overdue_on date,
    request_excused boolean,
    no_plan_excused boolean,
    plan_excused boolean,
    ordered boolean,
    locality text,
    phase text,
    need text,
    route text,
    team text
);
insert into case_fact (case_reference, received_on, setting, repeat_request, reassessment, outcome, closed_on, request_decision, request_told_on, plan_decision, plan_decision_told_on, issued_on, request_limit, no_plan_limit, plan_limit, plan_overdue_on, request_excused, no_plan_excused, plan_excused, ordered, locality, phase, need, route, team)
select case_reference, received_on, setting, repeat_request, reassessment, outcome, closed_on, request_decision, request_told_on, plan_decision, plan_decision_told_on, issued_on, request_limit, no_plan_limit, plan_limit, plan_overdue_on, request_excused, no_plan_excused, plan_excused, ordered, locality, phase, need, route, team
from case_fact_now;
alter table case_fact add primary key (case_reference);
create index case_fact_received on case_fact (received_on)
    include (repeat_request, reassessment, request_decision, issued_on, plan_limit, plan_excused, ordered, outcome, locality, phase, need, route, team);
create index case_fact_told on case_fact (request_told_on)
    include (received_on, request_limit, request_decision, request_excused, locality, phase, need, route, team)
    where request_told_on is not null;
create index case_fact_issued on case_fact (issued_on)
    include (received_on, plan_limit, plan_excused, ordered, locality, phase, need, route, team)
    where issued_on is not null;
create index case_fact_no_plan on case_fact (plan_decision_told_on)
    include (received_on, plan_decision, no_plan_limit, no_plan_excused, locality, phase, need, route, team)
    where plan_decision_told_on is not null;
create index case_fact_closed on case_fact (closed_on)
    include (received_on, outcome, plan_overdue_on, request_limit, no_plan_limit, plan_limit, locality, phase, need, route, team)
    where closed_on is not null;
create index case_fact_open on case_fact (received_on)
    include (closed_on, case_reference, plan_overdue_on, request_limit, no_plan_limit, plan_limit, locality, phase, need, route, team)
    where closed_on is null;
create index case_fact_overdue on case_fact (plan_overdue_on)
    include (received_on, closed_on, locality, phase, need, route, team);
analyze case_fact;
comment on table case_fact is 'Fact: One row for each case.';
comment on column case_fact.reassessment is 'Asked for while a plan is in force';
comment on column case_fact.request_limit is 'Last day by which SEN2 counts the decision as in time';
comment on column case_fact.plan_overdue_on is 'First day on which a plan is late under the rule that applied to the case; none for a re-assessment, which has no 20 weeks';

create view advice_fact_now as
select r.id::text as fact_id,
       r.case_reference,
       r.status,
       r.requested_on,
       d.due_date as due_on,
       r.given_on,
       r.gone_on_on,
       f.closed_on as case_closed_on,
       coalesce(r.given_on, r.gone_on_on, f.closed_on) as ended_on,
       r.kind as service,
       f.locality,
       f.phase,
       f.need,
       f.team
from advice_request r
join case_fact f on f.case_reference = r.case_reference
left join lateral (select x.due_date from deadline x where x.case_reference = r.case_reference
                   and x.rule_code = 'ADV-REPLY-6W' and x.subject_id = r.id::text
                   order by x.opened_at desc, x.id limit 1) d on true
where r.requested_on is not null and r.kind <> 'PARENT_VIEWS';
comment on view advice_fact_now is 'Fact: how the rows of advice_fact are made.';
create table advice_fact (
    fact_id text,
    case_reference text,
    status text,
    requested_on date,
    due_on date,
    given_on date,
    gone_on_on date,
    case_closed_on date,
    ended_on date,
    service text,
    locality text,
    phase text,
    need text,
    team text
);
insert into advice_fact (fact_id, case_reference, status, requested_on, due_on, given_on, gone_on_on, case_closed_on, ended_on, service, locality, phase, need, team)
select fact_id, case_reference, status, requested_on, due_on, given_on, gone_on_on, case_closed_on, ended_on, service, locality, phase, need, team
from advice_fact_now;
alter table advice_fact add primary key (fact_id);
create index advice_fact_case on advice_fact (case_reference);
create index advice_fact_requested on advice_fact (requested_on)
    include (service, locality, phase, need, team);
create index advice_fact_due on advice_fact (due_on)
    include (given_on, gone_on_on, case_closed_on, service, locality, phase, need, team);
create index advice_fact_given on advice_fact (given_on)
    include (requested_on, status, service, locality, phase, need, team)
    where given_on is not null;
create index advice_fact_settled on advice_fact (coalesce(gone_on_on, given_on))
    include (gone_on_on, given_on, service, locality, phase, need, team);
create index advice_fact_open on advice_fact (requested_on)
    include (due_on, ended_on, case_reference, service, locality, phase, need, team)
    where ended_on is null;
create index advice_fact_ended on advice_fact (ended_on)
    include (requested_on, due_on, case_reference, service, locality, phase, need, team)
    where ended_on is not null;
analyze advice_fact;
comment on table advice_fact is 'Fact: One row for each piece of advice that was asked of a body. The family’s own views are none.';
comment on column advice_fact.gone_on_on is 'The day on which the case proceeded without the advice';

create view consultation_fact_now as
select q.id::text as fact_id,
       q.case_reference,
       q.sent_on,
       d.due_date as due_on,
       q.reply,
       q.replied_on,
       case when q.reply = 'CANNOT_MEET' then case q.reason_code when 'FULL' then 'SETTING_FULL' else coalesce(q.reason_code, 'NOT_RECORDED') end end as reason,
       s.urn as setting,
       s.phase,
       f.locality,
       f.need,
       f.team
from consultation q
join case_fact f on f.case_reference = q.case_reference
join setting s on s.id = q.setting_id
left join lateral (select x.due_date from deadline x where x.case_reference = q.case_reference
                   and x.rule_code = 'SCH-REPLY-15D' and x.subject_id = q.id::text
                   order by x.opened_at desc, x.id limit 1) d on true;
comment on view consultation_fact_now is 'Fact: how the rows of consultation_fact are made.';
create table consultation_fact (
    fact_id text,
    case_reference text,
    sent_on date,
    due_on date,
    reply text,
    replied_on date,
    reason text,
    setting text,
    phase text,
    locality text,
    need text,
    team text
);
insert into consultation_fact (fact_id, case_reference, sent_on, due_on, reply, replied_on, reason, setting, phase, locality, need, team)
select fact_id, case_reference, sent_on, due_on, reply, replied_on, reason, setting, phase, locality, need, team
from consultation_fact_now;
alter table consultation_fact add primary key (fact_id);
create index consultation_fact_case on consultation_fact (case_reference);
create index consultation_fact_due on consultation_fact (due_on)
    include (replied_on, reply, reason, setting, phase, locality, need, team);
create index consultation_fact_replied on consultation_fact (replied_on)
    include (sent_on, reply, reason, setting, phase, locality, need, team)
    where replied_on is not null;
analyze consultation_fact;
comment on table consultation_fact is 'Fact: One row for each setting that was consulted.';
comment on column consultation_fact.reason is 'Why the setting cannot meet the need';
comment on column consultation_fact.phase is 'The phase of the setting that was consulted';

create view delay_fact_now as
select e.id::text as fact_id,
       f.case_reference,
       d.due_date + 1 as missed_on,
       e.delay_reason as reason,
       e.rule_code as limit_code,
       f.locality,
       f.phase,
       f.need,
       f.team
from escalation e
join deadline d on d.id = e.deadline_id
join case_fact f on f.case_reference = e.root_case_reference
where e.delay_reason is not null;
comment on view delay_fact_now is 'Fact: how the rows of delay_fact are made.';
create table delay_fact (
    fact_id text,
    case_reference text,
    missed_on date,
    reason text,
    limit_code text,
    locality text,
    phase text,
    need text,
    team text
);
insert into delay_fact (fact_id, case_reference, missed_on, reason, limit_code, locality, phase, need, team)
select fact_id, case_reference, missed_on, reason, limit_code, locality, phase, need, team
from delay_fact_now;
alter table delay_fact add primary key (fact_id);
create index delay_fact_case on delay_fact (case_reference);
create index delay_fact_missed on delay_fact (missed_on)
    include (reason, limit_code, locality, phase, need, team);
analyze delay_fact;
comment on table delay_fact is 'Fact: One row for each missed statutory deadline with a reason.';

create view panel_fact_now as
select i.id::text as fact_id,
       q.case_reference,
       s.held_on,
       i.state,
       i.papers_ready_on is not null and i.papers_ready_on <= s.papers_due as papers_on_time,
       i.state = 'DEFERRED' as deferred,
       p.kind as panel,
       q.kind as asked,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.need, 'NOT_RECORDED') as need,
       coalesce(f.team, 'No team') as team
from agenda_item i
join panel_sitting s on s.id = i.sitting_id and s.state <> 'CANCELLED'
join panel p on p.id = s.panel_id
join panel_question q on q.id = i.question_id
left join case_fact f on f.case_reference = q.case_reference
where i.state in ('DECIDED', 'DEFERRED');
comment on view panel_fact_now is 'Fact: how the rows of panel_fact are made.';
create table panel_fact (
    fact_id text,
    case_reference text,
    held_on date,
    state text,
    papers_on_time boolean,
    deferred boolean,
    panel text,
    asked text,
    locality text,
    phase text,
    need text,
    team text
);
insert into panel_fact (fact_id, case_reference, held_on, state, papers_on_time, deferred, panel, asked, locality, phase, need, team)
select fact_id, case_reference, held_on, state, papers_on_time, deferred, panel, asked, locality, phase, need, team
from panel_fact_now;
alter table panel_fact add primary key (fact_id);
create index panel_fact_case on panel_fact (case_reference);
create index panel_fact_held on panel_fact (held_on)
    include (state, papers_on_time, deferred, panel, asked, locality, phase, need, team);
analyze panel_fact;
comment on table panel_fact is 'Fact: One row for each item that was decided or deferred at a sitting.';

create view decision_fact_now as
select d.id::text as fact_id,
       c.reference as case_reference,
       d.decided_on,
       d.family_notified_on as told_on,
       d.corrects_id is null and d.review_agreed is not false as counts,
       d.kind as asked,
       d.outcome,
       case when d.source = 'AUTHORITY' then coalesce(x.basis, 'NOT_RECORDED') else d.source end as basis,
       case when c.earlier_request then 'REPEAT_REQUEST' else 'FIRST_REQUEST' end as request,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.need, 'NOT_RECORDED') as need,
       coalesce(f.team, 'No team') as team
from decision d
join case_file c on c.id = d.case_id
left join case_fact f on f.case_reference = c.reference
left join lateral (select y.basis from panel_decision y where y.decision_id = d.id limit 1) x on true;
comment on view decision_fact_now is 'Fact: how the rows of decision_fact are made.';
create table decision_fact (
    fact_id text,
    case_reference text,
    decided_on date,
    told_on date,
    counts boolean,
    asked text,
    outcome text,
    basis text,
    request text,
    locality text,
    phase text,
    need text,
    team text
);
insert into decision_fact (fact_id, case_reference, decided_on, told_on, counts, asked, outcome, basis, request, locality, phase, need, team)
select fact_id, case_reference, decided_on, told_on, counts, asked, outcome, basis, request, locality, phase, need, team
from decision_fact_now;
alter table decision_fact add primary key (fact_id);
create index decision_fact_case on decision_fact (case_reference);
create index decision_fact_decided on decision_fact (decided_on)
    include (counts, asked, outcome, basis, request, locality, phase, need, team);
create index decision_fact_told on decision_fact (told_on)
    include (decided_on, counts, asked, outcome, basis, request, locality, phase, need, team)
    where told_on is not null;
analyze decision_fact;
comment on table decision_fact is 'Fact: One row for each version of a decision.';
comment on column decision_fact.counts is 'False for a corrected version and for a refusal that a second officer sent back';

create view decision_reason_fact_now as
select d.id::text || ' ' || r.reason as fact_id,
       c.reference as case_reference,
       d.decided_on,
       r.reason,
       d.kind as asked,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.need, 'NOT_RECORDED') as need,
       coalesce(f.team, 'No team') as team
from decision d
join case_file c on c.id = d.case_id
left join case_fact f on f.case_reference = c.reference
cross join lateral (select distinct unnest(string_to_array(d.reason_codes, ',')) as reason) r
where d.refusal and d.corrects_id is null and d.review_agreed is not false and r.reason <> '';
comment on view decision_reason_fact_now is 'Fact: how the rows of decision_reason_fact are made.';
create table decision_reason_fact (
    fact_id text,
    case_reference text,
    decided_on date,
    reason text,
    asked text,
    locality text,
    phase text,
    need text,
    team text
);
insert into decision_reason_fact (fact_id, case_reference, decided_on, reason, asked, locality, phase, need, team)
select fact_id, case_reference, decided_on, reason, asked, locality, phase, need, team
from decision_reason_fact_now;
alter table decision_reason_fact add primary key (fact_id);
create index decision_reason_fact_case on decision_reason_fact (case_reference);
create index decision_reason_fact_decided on decision_reason_fact (decided_on)
    include (reason, asked, locality, phase, need, team);
analyze decision_reason_fact;
comment on table decision_reason_fact is 'Fact: One row for each reason of each refusal. A refusal may have several.';

create view dispute_figure_fact_now as
select d.id::text as fact_id,
       d.case_reference,
       d.step,
       d.happened_on,
       d.outcome,
       d.days,
       d.in_time,
       exists (select 1 from dispute_fact a where a.dispute_reference = d.dispute_reference and a.step = 'AGREED' and a.outcome <> 'NONE') as agreed,
       exists (select 1 from appeal a where a.case_reference = d.case_reference and a.mediation_reference = d.dispute_reference and a.received_on >= d.happened_on) as later_appealed,
       d.decision,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.need, 'NOT_RECORDED') as need,
       coalesce(f.team, 'No team') as team
from dispute_fact d
left join case_fact f on f.case_reference = d.case_reference;
comment on view dispute_figure_fact_now is 'Fact: how the rows of dispute_figure_fact are made.';
create table dispute_figure_fact (
    fact_id text,
    case_reference text,
    step text,
    happened_on date,
    outcome text,
    days integer,
    in_time boolean,
    agreed boolean,
    later_appealed boolean,
    decision text,
    locality text,
    phase text,
    need text,
    team text
);
insert into dispute_figure_fact (fact_id, case_reference, step, happened_on, outcome, days, in_time, agreed, later_appealed, decision, locality, phase, need, team)
select fact_id, case_reference, step, happened_on, outcome, days, in_time, agreed, later_appealed, decision, locality, phase, need, team
from dispute_figure_fact_now;
alter table dispute_figure_fact add primary key (fact_id);
create index dispute_figure_fact_case on dispute_figure_fact (case_reference);
create index dispute_figure_fact_day on dispute_figure_fact (happened_on)
    include (step, outcome, days, in_time, agreed, later_appealed, decision, locality, phase, need, team);
analyze dispute_figure_fact;
comment on table dispute_figure_fact is 'Fact: One row for each step of a dispute.';
comment on column dispute_figure_fact.agreed is 'Whether the dispute was ever agreed in full or in part';

create view appeal_reason_fact_now as
select a.id::text || ' ' || r.reason as fact_id,
       a.case_reference,
       a.outcome_on as ended_on,
       a.outcome,
       r.reason,
       a.decision,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.need, 'NOT_RECORDED') as need,
       coalesce(f.team, 'No team') as team
from appeal a
left join case_fact f on f.case_reference = a.case_reference
cross join lateral (select distinct unnest(string_to_array(a.original_reasons, ',')) as reason) r
where a.status = 'ENDED' and r.reason <> '';
comment on view appeal_reason_fact_now is 'Fact: how the rows of appeal_reason_fact are made.';
create table appeal_reason_fact (
    fact_id text,
    case_reference text,
    ended_on date,
    outcome text,
    reason text,
    decision text,
    locality text,
    phase text,
    need text,
    team text
);
insert into appeal_reason_fact (fact_id, case_reference, ended_on, outcome, reason, decision, locality, phase, need, team)
select fact_id, case_reference, ended_on, outcome, reason, decision, locality, phase, need, team
from appeal_reason_fact_now;
alter table appeal_reason_fact add primary key (fact_id);
create index appeal_reason_fact_case on appeal_reason_fact (case_reference);
create index appeal_reason_fact_ended on appeal_reason_fact (ended_on)
    include (outcome, reason, decision, locality, phase, need, team);
analyze appeal_reason_fact;
comment on table appeal_reason_fact is 'Fact: One row for each reason of the decision that an ended appeal was against. A decision may have several.';

create view promise_fact_now as
select p.id::text as fact_id,
       p.root_case_reference as case_reference,
       p.due_on,
       p.done_on,
       p.lapsed_on,
       p.kind as promise,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.team, 'No team') as team
from contact_promise p
left join case_fact f on f.case_reference = p.root_case_reference;
comment on view promise_fact_now is 'Fact: how the rows of promise_fact are made.';
create table promise_fact (
    fact_id text,
    case_reference text,
    due_on date,
    done_on date,
    lapsed_on date,
    promise text,
    locality text,
    phase text,
    team text
);
insert into promise_fact (fact_id, case_reference, due_on, done_on, lapsed_on, promise, locality, phase, team)
select fact_id, case_reference, due_on, done_on, lapsed_on, promise, locality, phase, team
from promise_fact_now;
alter table promise_fact add primary key (fact_id);
create index promise_fact_case on promise_fact (case_reference);
create index promise_fact_due on promise_fact (due_on)
    include (done_on, lapsed_on, promise, locality, phase, team);
analyze promise_fact;
comment on table promise_fact is 'Fact: One row for each promise to a family to get in touch.';

create view message_fact as
select m.id::text as fact_id,
       coalesce(m.case_reference, '') as case_reference,
       m.state,
       (m.queued_at at time zone 'Europe/London')::date as queued_on,
       coalesce(m.channel, m.preferred_channel, 'NOT_RECORDED') as channel,
       m.purpose
from outgoing_message m;
comment on view message_fact is 'Fact: One row for each message. Few enough columns to be read where they are.';

create view panel_sitting_fact as
select s.id::text as fact_id,
       s.id::text as case_reference,
       s.held_on,
       s.quorum_met,
       p.name as panel
from panel_sitting s
join panel p on p.id = s.panel_id
where s.state = 'HELD';
comment on view panel_sitting_fact is 'Fact: One row for each sitting that was held. The column case_reference has its id, by which its page is found.';

create view eah_referral_fact as
select r.id::text as fact_id,
       r.reference as case_reference,
       r.received_on,
       r.triaged_on,
       r.first_contact_on,
       r.closed_on,
       case when r.discipline is not null then r.triaged_on end as waiting_from,
       least(r.allocated_on, r.closed_on) as waiting_until,
       r.status,
       r.closing,
       r.asked_before,
       r.setting_satisfaction,
       r.family_satisfaction,
       exists (select 1 from eah_later_request l where l.referral_id = r.id) as later_request,
       coalesce(r.discipline, r.proposed_discipline, 'NOT_RECORDED') as discipline,
       s.phase,
       s.locality,
       coalesce(r.priority, r.proposed_priority) as priority,
       r.subject
from eah_referral r
join setting s on s.id = r.setting_id;
comment on view eah_referral_fact is 'Fact: One row for each referral to Experts at Hand. The column case_reference has the reference of the referral, by which its page is found.';

create view eah_standard_fact as
select d.id::text as fact_id,
       r.reference as case_reference,
       d.due_date as due_on,
       case when d.rule_code like 'EAH-TRIAGE-%' then 'TRIAGE' else 'CONTACT' end as step,
       d.status = 'MET' and d.closed_on <= d.due_date as in_time,
       coalesce(r.discipline, r.proposed_discipline, 'NOT_RECORDED') as discipline,
       s.phase,
       s.locality,
       coalesce(r.priority, r.proposed_priority) as priority
from deadline d
join eah_referral r on r.reference = d.case_reference
join setting s on s.id = r.setting_id
where d.rule_code like 'EAH-%' and (d.rule_code like 'EAH-TRIAGE-%' or d.rule_code like 'EAH-CONTACT-%')
  and d.status <> 'LAPSED';
comment on view eah_standard_fact is 'Fact: One row for each date that a standard of Experts at Hand set for triage or the first contact of a referral.';

create view eah_coverage_fact as
select s.urn || ' ' || m.month_end as fact_id,
       s.urn as case_reference,
       m.month_end,
       p.in_area,
       p.pupils,
       exists (select 1 from eah_referral r where r.setting_id = s.id and r.status <> 'WITHDRAWN' and r.received_on between (m.month_end - interval '1 year')::date + 1 and m.month_end) as reached,
       s.phase,
       s.locality,
       case least(p.need_index / 25, 3) when 0 then '0 to 24' when 1 then '25 to 49' when 2 then '50 to 74' else '75 to 100' end as need_band
from setting s
join eah_setting_profile p on p.setting_urn = s.urn
cross join lateral (select (first_day + interval '1 month')::date - 1 as month_end
                    from generate_series(
                        date_trunc('month', (select min(received_on) from eah_referral)::timestamp),
                        timestamp '2050-12-01', interval '1 month') as first_day) m
where s.open;
comment on view eah_coverage_fact is 'Fact: One row for each open setting with a profile and each end of a month since the first referral, as far as the calendar of bank holidays goes. Reached means by a referral of the twelve months that end on that day.';

create view eah_child_fact as
select r.reference as case_reference,
       r.received_on as counts_from,
       least(greatest((r.received_on + interval '1 year')::date, (r.received_on - 1 + interval '1 year')::date + 1), lead(r.received_on) over child) as counts_until,
       exists (select 1 from case_file c join person p on p.id = c.person_id where c.outcome = 'PLAN_ISSUED' and lower(p.family_name) = lower(r.child_family_name) and lower(p.given_name) = lower(r.child_given_name) and p.date_of_birth = r.child_date_of_birth) as has_plan,
       r.discipline,
       s.phase,
       s.locality
from eah_referral r
join setting s on s.id = r.setting_id
where r.subject = 'CHILD' and r.discipline is not null
window child as (partition by lower(r.child_given_name), lower(r.child_family_name), r.child_date_of_birth
                 order by r.received_on, r.reference);
comment on view eah_child_fact is 'Fact: A named child counts for twelve months from the day of a referral that a service took up. A later referral continues where the earlier one ends, so each child is there once on any day. The later of two days ends it, because a year after 29 February is one day short.';

create view eah_amount_fact as
select x.amount_of,
       x.case_reference,
       x.counted_on,
       x.discipline,
       coalesce(s.phase, 'NOT_RECORDED') as phase,
       coalesce(x.locality, s.locality) as locality,
       x.purpose,
       coalesce(s.urn, 'None') as setting,
       case least(p.need_index / 25, 3) when 0 then '0 to 24' when 1 then '25 to 49' when 2 then '50 to 74' when 3 then '75 to 100' else 'Not recorded' end as need_band
from (select 'CHILD_IN_GROUP' as amount_of, r.reference as case_reference, r.received_on as counted_on, r.discipline,
             r.setting_id, null as locality, 'EXPERTS_AT_HAND' as purpose
      from eah_referral r
      cross join lateral generate_series(1, r.children_declared)
      where r.discipline is not null
      union all
      select 'SESSION_AVAILABLE', '', c.week_starting, c.discipline, null, c.locality, 'NOT_RECORDED'
      from eah_capacity c
      cross join lateral generate_series(1, c.sessions)
      union all
      select 'SESSION_ASKED_FOR', r.reference, r.triaged_on, coalesce(r.discipline, 'NOT_RECORDED'), r.setting_id,
             null, 'EXPERTS_AT_HAND'
      from eah_referral r
      cross join lateral generate_series(1, r.sessions_asked)
      where r.triaged_on is not null
      union all
      select 'SESSION_ASKED_FOR', b.work_reference, c.week_starting, c.discipline, null, c.locality,
             'STATUTORY_ADVICE'
      from eah_booking b
      join eah_capacity c on c.id = b.capacity_id
      cross join lateral generate_series(1, b.sessions)
      where b.purpose = 'STATUTORY_ADVICE' and b.released_on is null
      union all
      select 'SESSION_HELD', r.reference, w.held_on, w.discipline, r.setting_id, null, 'EXPERTS_AT_HAND'
      from eah_session w
      join eah_referral r on r.id = w.referral_id
      cross join lateral generate_series(1, w.sessions)) x
left join setting s on s.id = x.setting_id
left join eah_setting_profile p on p.setting_urn = s.urn;
comment on view eah_amount_fact is 'Fact: One row for each child of a group as declared, and for each session: what there is, what is asked for, what was held.';

-- Which values a breakdown has, for the choices of a reader. A value stays when its last fact has gone
create table fact_value (
    fact      text not null,
    breakdown text not null,
    value     text not null,
    primary key (fact, breakdown, value)
);
comment on table fact_value is 'Fact: the values of each breakdown of cached facts.';
insert into fact_value (fact, breakdown, value)
select 'case_fact', v.breakdown, v.value from case_fact f
cross join lateral (values ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('route', f.route), ('team', f.team)) as v(breakdown, value)
where v.value is not null
union
select 'advice_fact', v.breakdown, v.value from advice_fact f
cross join lateral (values ('service', f.service), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(breakdown, value)
where v.value is not null
union
select 'consultation_fact', v.breakdown, v.value from consultation_fact f
cross join lateral (values ('reason', f.reason), ('setting', f.setting), ('phase', f.phase), ('locality', f.locality), ('need', f.need), ('team', f.team)) as v(breakdown, value)
where v.value is not null
union
select 'delay_fact', v.breakdown, v.value from delay_fact f
cross join lateral (values ('reason', f.reason), ('limit_code', f.limit_code), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(breakdown, value)
where v.value is not null
union
select 'panel_fact', v.breakdown, v.value from panel_fact f
cross join lateral (values ('panel', f.panel), ('asked', f.asked), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(breakdown, value)
where v.value is not null
union
select 'decision_fact', v.breakdown, v.value from decision_fact f
cross join lateral (values ('asked', f.asked), ('outcome', f.outcome), ('basis', f.basis), ('request', f.request), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(breakdown, value)
where v.value is not null
union
select 'decision_reason_fact', v.breakdown, v.value from decision_reason_fact f
cross join lateral (values ('reason', f.reason), ('asked', f.asked), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(breakdown, value)
where v.value is not null
union
select 'dispute_figure_fact', v.breakdown, v.value from dispute_figure_fact f
cross join lateral (values ('decision', f.decision), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(breakdown, value)
where v.value is not null
union
select 'appeal_reason_fact', v.breakdown, v.value from appeal_reason_fact f
cross join lateral (values ('reason', f.reason), ('decision', f.decision), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(breakdown, value)
where v.value is not null
union
select 'promise_fact', v.breakdown, v.value from promise_fact f
cross join lateral (values ('promise', f.promise), ('locality', f.locality), ('phase', f.phase), ('team', f.team)) as v(breakdown, value)
where v.value is not null;

-- Writes facts of some cases again from the records, the case's own first. If what the others take from it has
-- changed, all are written. Returns which were written.
create function project_facts(cases text[], facts text[]) returns text[] language plpgsql
    -- Planned once for any case: planning costs ten times what writing costs. A plan made while a table was
    -- still small must not read it whole for the rest of the session
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
as $$
declare
    written text[] := facts;
    taken_before text;
    taken_after text;
begin
    -- Two transactions about one case write its facts one after the other, each seeing what the other committed
    perform pg_advisory_xact_lock(hashtext('facts ' || r)) from unnest(cases) as r;
    if 'case_fact' = any (facts) then
        select string_agg((f.case_reference, f.closed_on, f.locality, f.need, f.phase, f.team)::text, ' ' order by f.case_reference)
        into taken_before from case_fact f where f.case_reference = any (cases);
        delete from case_fact where case_reference = any (cases);
        insert into case_fact (case_reference, received_on, setting, repeat_request, reassessment, outcome, closed_on, request_decision, request_told_on, plan_decision, plan_decision_told_on, issued_on, request_limit, no_plan_limit, plan_limit, plan_overdue_on, request_excused, no_plan_excused, plan_excused, ordered, locality, phase, need, route, team)
        select case_reference, received_on, setting, repeat_request, reassessment, outcome, closed_on, request_decision, request_told_on, plan_decision, plan_decision_told_on, issued_on, request_limit, no_plan_limit, plan_limit, plan_overdue_on, request_excused, no_plan_excused, plan_excused, ordered, locality, phase, need, route, team
        from case_fact_now where case_reference = any (cases);
        select string_agg((f.case_reference, f.closed_on, f.locality, f.need, f.phase, f.team)::text, ' ' order by f.case_reference)
        into taken_after from case_fact f where f.case_reference = any (cases);
        if taken_before is distinct from taken_after then
            written := array['case_fact', 'advice_fact', 'consultation_fact', 'delay_fact', 'panel_fact', 'decision_fact', 'decision_reason_fact', 'dispute_figure_fact', 'appeal_reason_fact', 'promise_fact'];
        end if;
    end if;
    if 'advice_fact' = any (written) then
        delete from advice_fact where case_reference = any (cases);
        insert into advice_fact (fact_id, case_reference, status, requested_on, due_on, given_on, gone_on_on, case_closed_on, ended_on, service, locality, phase, need, team)
        select fact_id, case_reference, status, requested_on, due_on, given_on, gone_on_on, case_closed_on, ended_on, service, locality, phase, need, team
        from advice_fact_now where case_reference = any (cases);
    end if;
    if 'consultation_fact' = any (written) then
        delete from consultation_fact where case_reference = any (cases);
        insert into consultation_fact (fact_id, case_reference, sent_on, due_on, reply, replied_on, reason, setting, phase, locality, need, team)
        select fact_id, case_reference, sent_on, due_on, reply, replied_on, reason, setting, phase, locality, need, team
        from consultation_fact_now where case_reference = any (cases);
    end if;
    if 'delay_fact' = any (written) then
        delete from delay_fact where case_reference = any (cases);
        insert into delay_fact (fact_id, case_reference, missed_on, reason, limit_code, locality, phase, need, team)
        select fact_id, case_reference, missed_on, reason, limit_code, locality, phase, need, team
        from delay_fact_now where case_reference = any (cases);
    end if;
    if 'panel_fact' = any (written) then
        delete from panel_fact where case_reference = any (cases);
        insert into panel_fact (fact_id, case_reference, held_on, state, papers_on_time, deferred, panel, asked, locality, phase, need, team)
        select fact_id, case_reference, held_on, state, papers_on_time, deferred, panel, asked, locality, phase, need, team
        from panel_fact_now where case_reference = any (cases);
    end if;
    if 'decision_fact' = any (written) then
        delete from decision_fact where case_reference = any (cases);
        insert into decision_fact (fact_id, case_reference, decided_on, told_on, counts, asked, outcome, basis, request, locality, phase, need, team)
        select fact_id, case_reference, decided_on, told_on, counts, asked, outcome, basis, request, locality, phase, need, team
        from decision_fact_now where case_reference = any (cases);
    end if;
    if 'decision_reason_fact' = any (written) then
        delete from decision_reason_fact where case_reference = any (cases);
        insert into decision_reason_fact (fact_id, case_reference, decided_on, reason, asked, locality, phase, need, team)
        select fact_id, case_reference, decided_on, reason, asked, locality, phase, need, team
        from decision_reason_fact_now where case_reference = any (cases);
    end if;
    if 'dispute_figure_fact' = any (written) then
        delete from dispute_figure_fact where case_reference = any (cases);
        insert into dispute_figure_fact (fact_id, case_reference, step, happened_on, outcome, days, in_time, agreed, later_appealed, decision, locality, phase, need, team)
        select fact_id, case_reference, step, happened_on, outcome, days, in_time, agreed, later_appealed, decision, locality, phase, need, team
        from dispute_figure_fact_now where case_reference = any (cases);
    end if;
    if 'appeal_reason_fact' = any (written) then
        delete from appeal_reason_fact where case_reference = any (cases);
        insert into appeal_reason_fact (fact_id, case_reference, ended_on, outcome, reason, decision, locality, phase, need, team)
        select fact_id, case_reference, ended_on, outcome, reason, decision, locality, phase, need, team
        from appeal_reason_fact_now where case_reference = any (cases);
    end if;
    if 'promise_fact' = any (written) then
        delete from promise_fact where case_reference = any (cases);
        insert into promise_fact (fact_id, case_reference, due_on, done_on, lapsed_on, promise, locality, phase, team)
        select fact_id, case_reference, due_on, done_on, lapsed_on, promise, locality, phase, team
        from promise_fact_now where case_reference = any (cases);
    end if;
    return written;
end $$;
