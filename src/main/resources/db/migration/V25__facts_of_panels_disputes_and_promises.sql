-- Facts that other rooms keep already, with the columns by which figures are cut. Few enough to be read as they are.

create view panel_fact as
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
       coalesce(f.need, 'NOT_RECORDED') as need
from agenda_item i
join panel_sitting s on s.id = i.sitting_id and s.state <> 'CANCELLED'
join panel p on p.id = s.panel_id
join panel_question q on q.id = i.question_id
left join case_fact f on f.case_reference = q.case_reference
where i.state in ('DECIDED', 'DEFERRED');

create view decision_fact as
select d.id::text as fact_id,
       c.reference as case_reference,
       d.kind as asked,
       coalesce(x.basis, 'NOT_RECORDED') as basis,
       d.decided_on,
       d.family_notified_on as told_on,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.locality, 'Not recorded') as locality,
       coalesce(f.need, 'NOT_RECORDED') as need
from decision d
join case_file c on c.id = d.case_id
left join case_fact f on f.case_reference = c.reference
left join lateral (select y.basis from panel_decision y where y.decision_id = d.id limit 1) x on true;

create view dispute_figure_fact as
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
       coalesce(f.need, 'NOT_RECORDED') as need
from dispute_fact d
left join case_fact f on f.case_reference = d.case_reference;

create view promise_fact as
select p.id::text as fact_id,
       p.case_reference,
       p.kind as promise,
       p.due_on,
       p.done_on,
       p.lapsed_on,
       coalesce(f.phase, 'NOT_RECORDED') as phase,
       coalesce(f.locality, 'Not recorded') as locality
from contact_promise p
left join case_fact f on f.case_reference = p.case_reference;

create view message_fact as
select m.id::text as fact_id,
       coalesce(m.case_reference, '') as case_reference,
       m.purpose,
       coalesce(m.channel, m.preferred_channel, 'NOT_RECORDED') as channel,
       m.state,
       (m.queued_at at time zone 'Europe/London')::date as queued_on
from outgoing_message m;
create index outgoing_message_day on outgoing_message (((queued_at at time zone 'Europe/London')::date));
create index agenda_item_sitting on agenda_item (sitting_id);
