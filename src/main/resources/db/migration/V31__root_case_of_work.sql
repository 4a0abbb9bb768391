-- A mediation or an appeal has a reference of its own (EHC-2026-000123-M1). The case it belongs to is kept with each
-- record that can name such work, so that a case finds everything of its own by one column. The expression is the one
-- of WorkReference.rootOf.

alter table deadline add column root_case_reference varchar(20)
    generated always as (regexp_replace(case_reference, '-[A-Z][0-9]{1,2}$', '')) stored;
create index deadline_root_case_open on deadline (root_case_reference) where status = 'OPEN';

alter table escalation add column root_case_reference varchar(20)
    generated always as (regexp_replace(case_reference, '-[A-Z][0-9]{1,2}$', '')) stored;
drop index escalation_root_case;
create index escalation_root_case on escalation (root_case_reference) where delay_reason is not null;

alter table contact_promise add column root_case_reference varchar(20)
    generated always as (regexp_replace(case_reference, '-[A-Z][0-9]{1,2}$', '')) stored;
create index contact_promise_root_case on contact_promise (root_case_reference);

alter table outgoing_message add column root_case_reference varchar(20)
    generated always as (regexp_replace(case_reference, '-[A-Z][0-9]{1,2}$', '')) stored;
create index outgoing_message_root_case on outgoing_message (root_case_reference) where state in ('QUEUED', 'TO_POST');
