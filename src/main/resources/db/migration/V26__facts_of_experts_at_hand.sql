-- Referrals to Experts at Hand with the columns by which figures are cut. The column case_reference has the reference
-- of the referral, by which its page is found.

create view eah_referral_fact as
select r.id::text as fact_id,
       r.reference as case_reference,
       r.received_on,
       r.triaged_on,
       r.first_contact_on,
       r.closed_on,
       r.status,
       r.subject,
       coalesce(r.discipline, r.proposed_discipline, 'NOT_RECORDED') as discipline,
       coalesce(r.priority, r.proposed_priority) as priority,
       r.closing,
       r.asked_before,
       r.setting_satisfaction,
       r.family_satisfaction,
       exists (select 1 from eah_later_request l where l.referral_id = r.id) as later_request,
       s.phase,
       s.locality
from eah_referral r
join setting s on s.id = r.setting_id;
create index eah_referral_triaged on eah_referral (triaged_on) where triaged_on is not null;
create index eah_referral_first_contact on eah_referral (first_contact_on) where first_contact_on is not null;
create index eah_referral_closed on eah_referral (closed_on) where closed_on is not null;
