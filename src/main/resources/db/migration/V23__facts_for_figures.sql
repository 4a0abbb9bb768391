-- Facts behind the figures: one row for each request, advice, consultation and explained delay, with the columns by
-- which figures are cut. A view says how a fact is made from our own records; the table keeps it, written in the
-- transaction that changes the case. So a table can be built again from the records at any time with the same result.

create view case_fact_now as
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
       exists (select 1 from deadline d where d.case_reference = c.reference and d.rule_code like 'T-%') as ordered
from case_file c
join person p on p.id = c.person_id
left join setting s on s.id = c.setting_id
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

create view advice_fact_now as
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
       coalesce(r.given_on, r.gone_on_on, f.closed_on) as ended_on
from advice_request r
join case_fact_now f on f.case_reference = r.case_reference
left join lateral (select x.due_date from deadline x where x.case_reference = r.case_reference
                   and x.rule_code = 'ADV-REPLY-6W' and x.subject_id = r.id::text
                   order by x.opened_at desc, x.id limit 1) d on true
where r.requested_on is not null;

create view consultation_fact_now as
select q.id::text as fact_id,
       q.case_reference,
       s.urn as setting,
       s.phase, f.locality, f.need,
       q.sent_on,
       coalesce(d.due_date, q.sent_on + 15) as due_on,
       q.reply,
       q.replied_on,
       q.reason_code
from consultation q
join case_fact_now f on f.case_reference = q.case_reference
join setting s on s.id = q.setting_id
left join lateral (select x.due_date from deadline x where x.case_reference = q.case_reference
                   and x.rule_code = 'SCH-REPLY-15D' and x.subject_id = q.id::text
                   order by x.opened_at desc, x.id limit 1) d on true;

create view delay_fact_now as
select e.id::text as fact_id,
       f.case_reference,
       e.rule_code as limit_code,
       e.delay_reason as reason,
       f.phase, f.locality, f.need,
       d.due_date + 1 as missed_on
from escalation e
join deadline d on d.id = e.deadline_id
-- A mediation or an appeal of a case has the reference of the case and an ending of its own
join case_fact_now f on f.case_reference = regexp_replace(e.case_reference, '-[A-Z][0-9]{1,2}$', '')
where e.delay_reason is not null;

create table case_fact as select * from case_fact_now with no data;
alter table case_fact add primary key (case_reference);
create index case_fact_received on case_fact (received_on)
    include (closed_on, repeat_request, request_decision, issued_on, plan_excused, locality, phase, need, route);
create index case_fact_told on case_fact (request_told_on)
    include (received_on, request_limit, request_decision, request_excused, locality, phase, need, route)
    where request_told_on is not null;
create index case_fact_issued on case_fact (issued_on)
    include (received_on, plan_limit, plan_excused, ordered, locality, phase, need, route) where issued_on is not null;
create index case_fact_no_plan on case_fact (plan_decision_told_on)
    include (received_on, plan_decision, no_plan_limit, no_plan_excused, locality, phase, need, route)
    where plan_decision_told_on is not null;
create index case_fact_closed on case_fact (closed_on) include (outcome, locality, phase, need, route)
    where closed_on is not null;
create index case_fact_open on case_fact (received_on) include (locality, phase, need, route) where closed_on is null;

create table advice_fact as select * from advice_fact_now with no data;
alter table advice_fact add primary key (fact_id);
create index advice_fact_case on advice_fact (case_reference);
create index advice_fact_requested on advice_fact (requested_on) include (service, locality, phase, need);
create index advice_fact_due on advice_fact (due_on)
    include (given_on, gone_on_on, case_closed_on, service, locality, phase, need);
create index advice_fact_given on advice_fact (given_on) include (requested_on, service, locality, phase, need)
    where given_on is not null;
create index advice_fact_open on advice_fact (requested_on) include (due_on, service, locality, phase, need)
    where ended_on is null;

create table consultation_fact as select * from consultation_fact_now with no data;
alter table consultation_fact add primary key (fact_id);
create index consultation_fact_case on consultation_fact (case_reference);
create index consultation_fact_due on consultation_fact (due_on)
    include (replied_on, reply, setting, phase, locality, need);
create index consultation_fact_replied on consultation_fact (replied_on)
    include (reply, setting, phase, locality, need) where replied_on is not null;

create table delay_fact as select * from delay_fact_now with no data;
alter table delay_fact add primary key (fact_id);
create index delay_fact_case on delay_fact (case_reference);
create index delay_fact_missed on delay_fact (missed_on) include (reason, limit_code, phase, locality, need);

insert into case_fact select * from case_fact_now;
insert into advice_fact select * from advice_fact_now;
insert into consultation_fact select * from consultation_fact_now;
insert into delay_fact select * from delay_fact_now;

-- A change of a setting finds its cases
create index case_file_setting on case_file (setting_id) where setting_id is not null;
