-- Casework teams, the team that holds a case, and that team as a cut of the figures. No case is given a team here: a
-- council has none yet, and which cases a new team takes is its manager's step.

create table casework_team (
    id      uuid primary key,
    name    varchar(100) not null,
    active  boolean      not null default true,
    version integer      not null default 0
);
-- By an expression, so that a change of the name does not wait for cases that refer to the team
create unique index casework_team_name on casework_team (lower(name));

-- No row: every locality
create table casework_team_locality (
    team_id  uuid         not null references casework_team on delete cascade,
    locality varchar(100) not null,
    primary key (team_id, locality)
);

-- No row: every phase
create table casework_team_phase (
    team_id uuid        not null references casework_team on delete cascade,
    phase   varchar(40) not null,
    primary key (team_id, phase)
);

alter table case_file
    add column team_id uuid references casework_team,
    -- Whether somebody moved it there, so that a corrected setting no longer moves it
    add column team_chosen boolean not null default false,
    add constraint a_chosen_team_is_there check (team_id is not null or not team_chosen);
create index case_file_team on case_file (team_id, stage) where team_id is not null;

-- Facts. A column at the end leaves every kept row as it is: until a case has a team it is counted under 'No team'.

create or replace view case_fact_now as
select c.reference as case_reference,
       c.date_received as received_on,
       c.route,
       coalesce(s.urn, 'None') as setting,
       coalesce(s.phase, 'NOT_RECORDED') as phase,
       coalesce(nullif(p.locality, ''), s.locality, 'Not recorded') as locality,
       coalesce(nullif(p.primary_need, ''), 'NOT_RECORDED') as need,
       c.earlier_request as repeat_request,
       c.source_reference is not null as imported,
       c.outcome,
       c.outcome_on as closed_on,
       assess.outcome as request_decision,
       assess.family_notified_on as request_told_on,
       nullif(assess.reason_codes, '') as request_reasons,
       issue.outcome as plan_decision,
       issue.family_notified_on as plan_decision_told_on,
       nullif(issue.reason_codes, '') as plan_reasons,
       case when c.outcome = 'PLAN_ISSUED' then c.outcome_on end as issued_on,
       six.sen2_date as request_limit,
       sixteen.sen2_date as no_plan_limit,
       twenty.sen2_date as plan_limit,
       exists (select 1 from excused_breach e where e.case_reference = c.reference and e.rule_code = 'REQ-DECIDE-6W'
               and e.withdrawn_on is null) as request_excused,
       exists (select 1 from excused_breach e where e.case_reference = c.reference and e.rule_code = 'NOPLAN-16W'
               and e.withdrawn_on is null) as no_plan_excused,
       exists (select 1 from excused_breach e where e.case_reference = c.reference and e.rule_code = 'FINAL-20W'
               and e.withdrawn_on is null) as plan_excused,
       exists (select 1 from deadline d where d.case_reference = c.reference and d.rule_code like 'T-%') as ordered,
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

create or replace view advice_fact_now as
select r.id::text as fact_id,
       r.case_reference,
       r.kind as service,
       f.phase, f.locality, f.need,
       r.status,
       r.requested_on,
       d.due_date as due_on,
       r.given_on,
       r.gone_on_on,
       f.closed_on as case_closed_on,
       coalesce(r.given_on, r.gone_on_on, f.closed_on) as ended_on,
       f.team
from advice_request r
join case_fact_now f on f.case_reference = r.case_reference
left join lateral (select x.due_date from deadline x where x.case_reference = r.case_reference
                   and x.rule_code = 'ADV-REPLY-6W' and x.subject_id = r.id::text
                   order by x.opened_at desc, x.id limit 1) d on true
where r.requested_on is not null;

create or replace view consultation_fact_now as
select q.id::text as fact_id,
       q.case_reference,
       s.urn as setting,
       s.phase, f.locality, f.need,
       q.sent_on,
       coalesce(d.due_date, q.sent_on + 15) as due_on,
       q.reply,
       q.replied_on,
       q.reason_code,
       f.team
from consultation q
join case_fact_now f on f.case_reference = q.case_reference
join setting s on s.id = q.setting_id
left join lateral (select x.due_date from deadline x where x.case_reference = q.case_reference
                   and x.rule_code = 'SCH-REPLY-15D' and x.subject_id = q.id::text
                   order by x.opened_at desc, x.id limit 1) d on true;

create or replace view delay_fact_now as
select e.id::text as fact_id,
       f.case_reference,
       e.rule_code as limit_code,
       e.delay_reason as reason,
       f.phase, f.locality, f.need,
       d.due_date + 1 as missed_on,
       f.team
from escalation e
join deadline d on d.id = e.deadline_id
-- A mediation or an appeal of a case has the reference of the case and an ending of its own
join case_fact_now f on f.case_reference = regexp_replace(e.case_reference, '-[A-Z][0-9]{1,2}$', '')
where e.delay_reason is not null;

alter table case_fact add column team varchar(100) not null default 'No team';
alter table advice_fact add column team varchar(100) not null default 'No team';
alter table consultation_fact add column team varchar(100) not null default 'No team';
alter table delay_fact add column team varchar(100) not null default 'No team';

create or replace view panel_fact as
select i.id::text as fact_id,
       q.case_reference,
       p.kind as panel,
       q.kind as asked,
       s.held_on,
       i.state,
       i.papers_ready_on is not null and i.papers_ready_on <= s.papers_due as papers_on_time,
       i.state = 'DEFERRED' as deferred,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.need, 'NOT_RECORDED') as need,
       coalesce(f.team, 'No team') as team
from agenda_item i
join panel_sitting s on s.id = i.sitting_id and s.state <> 'CANCELLED'
join panel p on p.id = s.panel_id
join panel_question q on q.id = i.question_id
left join case_fact f on f.case_reference = q.case_reference
where i.state in ('DECIDED', 'DEFERRED');

create or replace view decision_fact as
select d.id::text as fact_id,
       c.reference as case_reference,
       d.kind as asked,
       coalesce(x.basis, 'NOT_RECORDED') as basis,
       d.decided_on,
       d.family_notified_on as told_on,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.need, 'NOT_RECORDED') as need,
       coalesce(f.team, 'No team') as team
from decision d
join case_file c on c.id = d.case_id
left join case_fact f on f.case_reference = c.reference
left join lateral (select y.basis from panel_decision y where y.decision_id = d.id limit 1) x on true;

create or replace view dispute_figure_fact as
select d.id::text as fact_id,
       d.case_reference,
       d.step,
       d.decision,
       d.happened_on,
       d.outcome,
       d.days,
       d.in_time,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.need, 'NOT_RECORDED') as need,
       coalesce(f.team, 'No team') as team
from dispute_fact d
left join case_fact f on f.case_reference = d.case_reference;

create or replace view promise_fact as
select p.id::text as fact_id,
       p.case_reference,
       p.kind as promise,
       p.due_on,
       p.done_on,
       p.lapsed_on,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.team, 'No team') as team
from contact_promise p
left join case_fact f on f.case_reference = p.case_reference;

-- Indexes have every cut among their columns, so that a figure that is cut reads nothing else
drop index case_fact_received, case_fact_told, case_fact_issued, case_fact_no_plan, case_fact_closed, case_fact_open,
    advice_fact_requested, advice_fact_due, advice_fact_given, advice_fact_open,
    consultation_fact_due, consultation_fact_replied, delay_fact_missed;
create index case_fact_received on case_fact (received_on)
    include (closed_on, repeat_request, request_decision, issued_on, plan_excused, locality, phase, need, route, team);
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
    include (outcome, locality, phase, need, route, team)
    where closed_on is not null;
create index case_fact_open on case_fact (received_on)
    include (locality, phase, need, route, team)
    where closed_on is null;
create index advice_fact_requested on advice_fact (requested_on)
    include (service, locality, phase, need, team);
create index advice_fact_due on advice_fact (due_on)
    include (given_on, gone_on_on, case_closed_on, service, locality, phase, need, team);
create index advice_fact_given on advice_fact (given_on)
    include (requested_on, service, locality, phase, need, team)
    where given_on is not null;
create index advice_fact_open on advice_fact (requested_on)
    include (due_on, service, locality, phase, need, team)
    where ended_on is null;
create index consultation_fact_due on consultation_fact (due_on)
    include (replied_on, reply, setting, phase, locality, need, team);
create index consultation_fact_replied on consultation_fact (replied_on)
    include (reply, setting, phase, locality, need, team)
    where replied_on is not null;
create index delay_fact_missed on delay_fact (missed_on)
    include (reason, limit_code, phase, locality, need, team);
