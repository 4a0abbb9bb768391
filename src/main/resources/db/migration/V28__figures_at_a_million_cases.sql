-- Figures at a million cases: more facts are kept rather than joined for each reader, each by indexes that answer alone,
-- and one function of the database writes the facts of a case, with its plans kept between calls.

-- Facts that follow from a case read the case's own fact, which is written first
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
       f.team::varchar as team
from advice_request r
join case_fact f on f.case_reference = r.case_reference
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
       f.team::varchar as team
from consultation q
join case_fact f on f.case_reference = q.case_reference
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
       f.team::varchar as team
from escalation e
join deadline d on d.id = e.deadline_id
-- A mediation or an appeal of a case has the reference of the case and an ending of its own
join case_fact f on f.case_reference = regexp_replace(e.case_reference, '-[A-Z][0-9]{1,2}$', '')
where e.delay_reason is not null;

alter view panel_fact rename to panel_fact_now;
alter view decision_fact rename to decision_fact_now;
alter view dispute_figure_fact rename to dispute_figure_fact_now;
alter view promise_fact rename to promise_fact_now;

create table panel_fact as select * from panel_fact_now with no data;
alter table panel_fact add primary key (fact_id);
create index panel_fact_case on panel_fact (case_reference);
create index panel_fact_held on panel_fact (held_on)
    include (state, papers_on_time, deferred, panel, asked, phase, locality, need, team);

create table decision_fact as select * from decision_fact_now with no data;
alter table decision_fact add primary key (fact_id);
create index decision_fact_case on decision_fact (case_reference);
create index decision_fact_decided on decision_fact (decided_on)
    include (asked, basis, phase, locality, need, team);
create index decision_fact_told on decision_fact (told_on)
    include (decided_on, asked, basis, phase, locality, need, team) where told_on is not null;

create table dispute_figure_fact as select * from dispute_figure_fact_now with no data;
alter table dispute_figure_fact add primary key (fact_id);
create index dispute_figure_fact_case on dispute_figure_fact (case_reference);
create index dispute_figure_fact_day on dispute_figure_fact (happened_on)
    include (step, decision, outcome, days, in_time, phase, locality, need, team);

create table promise_fact as select * from promise_fact_now with no data;
alter table promise_fact add primary key (fact_id);
create index promise_fact_case on promise_fact (case_reference);
create index promise_fact_due on promise_fact (due_on)
    include (done_on, lapsed_on, promise, phase, locality, team);

insert into panel_fact select * from panel_fact_now;
insert into decision_fact select * from decision_fact_now;
insert into dispute_figure_fact select * from dispute_figure_fact_now;
insert into promise_fact select * from promise_fact_now;

-- A stock reads what is open and what has ended apart; the day it ended is there for the second
drop index case_fact_received, case_fact_closed, case_fact_open, advice_fact_open;
create index case_fact_received on case_fact (received_on)
    include (repeat_request, request_decision, issued_on, plan_limit, plan_excused, ordered, outcome,
             locality, phase, need, route, team);
create index case_fact_closed on case_fact (closed_on)
    include (received_on, outcome, locality, phase, need, route, team) where closed_on is not null;
create index case_fact_open on case_fact (received_on)
    include (closed_on, case_reference, locality, phase, need, route, team) where closed_on is null;
-- By the day on which the twenty weeks are over, by which a backlog grows
create index case_fact_passed on case_fact ((received_on + 141))
    include (received_on, closed_on, locality, phase, need, route, team);
create index advice_fact_open on advice_fact (requested_on)
    include (due_on, ended_on, case_reference, service, locality, phase, need, team) where ended_on is null;
create index advice_fact_ended on advice_fact (ended_on)
    include (requested_on, due_on, case_reference, service, locality, phase, need, team) where ended_on is not null;

-- Messages stay where they are; with the moment itself in it the index answers alone
drop index outgoing_message_day;
create index outgoing_message_day on outgoing_message (((queued_at at time zone 'Europe/London')::date))
    include (queued_at, purpose, channel, preferred_channel, state);

-- The records of a case are found by its reference, and a case by records that it depends on
create index advice_request_case on advice_request (case_reference);
create index dispute_fact_case on dispute_fact (case_reference);
create index agenda_item_question on agenda_item (question_id);
create index consultation_setting on consultation (setting_id);
create index panel_sitting_panel on panel_sitting (panel_id);
create index escalation_root_case on escalation (regexp_replace(case_reference, '-[A-Z][0-9]{1,2}$', ''))
    where delay_reason is not null;

-- Which values a cut has, for the choices of a reader. A value stays when its last fact has gone
create table fact_value (
    fact  varchar(40)  not null,
    cut   varchar(40)  not null,
    value varchar(200) not null,
    primary key (fact, cut, value)
);

insert into fact_value (fact, cut, value)
select 'case_fact', v.cut, v.value from case_fact f
    cross join lateral (values ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('route', f.route), ('team', f.team)) as v(cut, value) where v.value is not null
union
select 'advice_fact', v.cut, v.value from advice_fact f
    cross join lateral (values ('service', f.service), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(cut, value) where v.value is not null
union
select 'consultation_fact', v.cut, v.value from consultation_fact f
    cross join lateral (values ('setting', f.setting), ('phase', f.phase), ('locality', f.locality), ('need', f.need), ('team', f.team)) as v(cut, value) where v.value is not null
union
select 'delay_fact', v.cut, v.value from delay_fact f
    cross join lateral (values ('reason', f.reason), ('limit_code', f.limit_code), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(cut, value) where v.value is not null
union
select 'panel_fact', v.cut, v.value from panel_fact f
    cross join lateral (values ('panel', f.panel), ('asked', f.asked), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(cut, value) where v.value is not null
union
select 'decision_fact', v.cut, v.value from decision_fact f
    cross join lateral (values ('asked', f.asked), ('basis', f.basis), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(cut, value) where v.value is not null
union
select 'dispute_figure_fact', v.cut, v.value from dispute_figure_fact f
    cross join lateral (values ('decision', f.decision), ('locality', f.locality), ('phase', f.phase), ('need', f.need), ('team', f.team)) as v(cut, value) where v.value is not null
union
select 'promise_fact', v.cut, v.value from promise_fact f
    cross join lateral (values ('promise', f.promise), ('locality', f.locality), ('phase', f.phase), ('team', f.team)) as v(cut, value) where v.value is not null;

-- Writes facts of some cases anew from the records, the case's own first. If what the others take from it is another now,
-- all are written. Answers which were written.
create function project_facts(cases text[], facts text[]) returns text[] language plpgsql
    -- Planned once for any case: planning costs ten times what writing costs. A plan made while a table was still small
    -- must not read it whole for the rest of the session
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
        select string_agg((f.case_reference, f.phase, f.locality, f.need, f.team, f.closed_on)::text, ' '
                          order by f.case_reference)
        into taken_before from case_fact f where f.case_reference = any (cases);
        delete from case_fact where case_reference = any (cases);
        insert into case_fact select * from case_fact_now where case_reference = any (cases);
        select string_agg((f.case_reference, f.phase, f.locality, f.need, f.team, f.closed_on)::text, ' '
                          order by f.case_reference)
        into taken_after from case_fact f where f.case_reference = any (cases);
        if taken_before is distinct from taken_after then
            written := array['case_fact', 'advice_fact', 'consultation_fact', 'delay_fact', 'panel_fact', 'decision_fact',
                             'dispute_figure_fact', 'promise_fact'];
        end if;
    end if;
    if 'advice_fact' = any (written) then
        delete from advice_fact where case_reference = any (cases);
        insert into advice_fact select * from advice_fact_now where case_reference = any (cases);
    end if;
    if 'consultation_fact' = any (written) then
        delete from consultation_fact where case_reference = any (cases);
        insert into consultation_fact select * from consultation_fact_now where case_reference = any (cases);
    end if;
    if 'delay_fact' = any (written) then
        delete from delay_fact where case_reference = any (cases);
        insert into delay_fact select * from delay_fact_now where case_reference = any (cases);
    end if;
    if 'panel_fact' = any (written) then
        delete from panel_fact where case_reference = any (cases);
        insert into panel_fact select * from panel_fact_now where case_reference = any (cases);
    end if;
    if 'decision_fact' = any (written) then
        delete from decision_fact where case_reference = any (cases);
        insert into decision_fact select * from decision_fact_now where case_reference = any (cases);
    end if;
    if 'dispute_figure_fact' = any (written) then
        delete from dispute_figure_fact where case_reference = any (cases);
        insert into dispute_figure_fact select * from dispute_figure_fact_now where case_reference = any (cases);
    end if;
    if 'promise_fact' = any (written) then
        delete from promise_fact where case_reference = any (cases);
        insert into promise_fact select * from promise_fact_now where case_reference = any (cases);
    end if;
    return written;
end $$;
