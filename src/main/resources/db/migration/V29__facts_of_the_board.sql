-- Facts that a board asks for: whether sittings were quorate, and whom Experts at Hand reaches.

-- Whether the quorum was still there when the sitting ended. Who was there is frozen with the end of a sitting, so it can
-- be told for those held before as well.
alter table panel_sitting add column quorum_met boolean;
update panel_sitting s
set quorum_met =
        (select count(*) from sitting_attendance a
         where a.sitting_id = s.id and a.state = 'PRESENT' and a.left_at is null) >= t.quorum
        and not exists (select 1 from terms_profession p
                        where p.terms_id = t.id
                          and not exists (select 1 from sitting_attendance a
                                          where a.sitting_id = s.id and a.state = 'PRESENT' and a.left_at is null
                                            and a.profession = p.profession))
from terms_of_reference t
where t.id = s.terms_id and s.state = 'HELD';
alter table panel_sitting add constraint a_held_sitting_knows_its_quorum
    check ((state = 'HELD') = (quorum_met is not null));

-- A sitting is no case; the column case_reference has its id, by which its page is found
create view panel_sitting_fact as
select s.id::text as fact_id,
       s.id::text as case_reference,
       p.name as panel,
       s.held_on,
       s.quorum_met
from panel_sitting s
join panel p on p.id = s.panel_id
where s.state = 'HELD';

-- Each open setting with a profile at the end of each month since the first referral, as far as the calendar of bank
-- holidays goes. Reached is what the page of fair access counts for the twelve months that end on that day.
create view eah_coverage_fact as
select s.urn || ' ' || m.month_end as fact_id,
       s.urn as case_reference,
       m.month_end,
       s.phase,
       s.locality,
       p.in_area,
       exists (select 1 from eah_referral r
               where r.setting_id = s.id and r.status <> 'WITHDRAWN'
                 and r.received_on between (m.month_end - interval '1 year')::date + 1 and m.month_end) as reached
from setting s
join eah_setting_profile p on p.setting_urn = s.urn
cross join lateral (select (first_day + interval '1 month')::date - 1 as month_end
                    from generate_series(
                        date_trunc('month', (select min(received_on) from eah_referral)::timestamp),
                        timestamp '2050-12-01', interval '1 month') as first_day) m
where s.open;

-- A named child counts for twelve months from the day of a referral that a service took up; a later referral goes on
-- where the earlier one is cut off, so each child is there once on any day. The later of two days ends it, because a
-- year after 29 February is one day short.
create view eah_child_fact as
select r.reference as case_reference,
       r.received_on as counts_from,
       least(greatest((r.received_on + interval '1 year')::date, (r.received_on - 1 + interval '1 year')::date + 1),
             lead(r.received_on) over child) as counts_until,
       r.discipline,
       s.phase,
       s.locality,
       exists (select 1 from case_file c join person p on p.id = c.person_id
               where c.outcome = 'PLAN_ISSUED' and lower(p.family_name) = lower(r.child_family_name)
                 and lower(p.given_name) = lower(r.child_given_name)
                 and p.date_of_birth = r.child_date_of_birth) as has_plan
from eah_referral r
join setting s on s.id = r.setting_id
where r.subject = 'CHILD' and r.discipline is not null
window child as (partition by lower(r.child_given_name), lower(r.child_family_name), r.child_date_of_birth
                 order by r.received_on, r.reference);

-- One row for each child of a group as declared, and for each session: what there is, what is asked for, what was held
create view eah_amount_fact as
select 'CHILD_IN_GROUP' as amount_of, r.reference as case_reference, r.received_on as counted_on, r.discipline,
       s.phase, s.locality, 'EXPERTS_AT_HAND' as purpose
from eah_referral r
join setting s on s.id = r.setting_id
cross join lateral generate_series(1, r.children_declared)
where r.discipline is not null
union all
select 'SESSION_AVAILABLE', '', c.week_starting, c.discipline, 'NOT_RECORDED', c.locality, 'NOT_RECORDED'
from eah_capacity c
cross join lateral generate_series(1, c.sessions)
union all
select 'SESSION_ASKED_FOR', r.reference, r.triaged_on, coalesce(r.discipline, 'NOT_RECORDED'), s.phase, s.locality,
       'EXPERTS_AT_HAND'
from eah_referral r
join setting s on s.id = r.setting_id
cross join lateral generate_series(1, r.sessions_asked)
where r.triaged_on is not null
union all
select 'SESSION_ASKED_FOR', b.work_reference, c.week_starting, c.discipline, 'NOT_RECORDED', c.locality,
       'STATUTORY_ADVICE'
from eah_booking b
join eah_capacity c on c.id = b.capacity_id
cross join lateral generate_series(1, b.sessions)
where b.purpose = 'STATUTORY_ADVICE' and b.released_on is null
union all
select 'SESSION_HELD', r.reference, w.held_on, w.discipline, s.phase, s.locality, 'EXPERTS_AT_HAND'
from eah_session w
join eah_referral r on r.id = w.referral_id
join setting s on s.id = r.setting_id
cross join lateral generate_series(1, w.sessions);
