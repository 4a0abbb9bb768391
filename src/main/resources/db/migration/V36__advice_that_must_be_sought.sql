-- The time a family has for something it may do is nobody's duty: it can be over, and is never missed. The ledger says so
-- itself, so that lists, figures and escalation need not know the rules.
alter table deadline add column of_the_family boolean not null default false;
update deadline set of_the_family = true
 where rule_code in ('DRAFT-REPS-15D', 'DRAFT-REISSUE', 'AM-REPS-15D', 'RA-REPS-15D', 'MED-CONTACT-2M', 'APPEAL-LATER-OF',
                     'APPEAL-XMAS-AUG', 'APPEAL-LATE', 'PB-ASK', 'DET-REPS-15D');

-- Regulation 8(1) binds bodies that are asked for advice, not the family. Its views had the same six weeks by mistake; they
-- are our own standard. The day stays, so that the timers and tasks of running cases stay right, and their models, which ask
-- for the old rule, find the new one in its place.
insert into deadline_stands_for (deadline_id, rule_code)
select d.id, 'ADV-REPLY-6W' from deadline d join advice_request r on r.id::text = d.subject_id
 where d.rule_code = 'ADV-REPLY-6W' and r.kind = 'PARENT_VIEWS';
update deadline d set rule_code = 'ADV-VIEWS-6W', of_the_family = true
  from advice_request r
 where d.subject_id = r.id::text and d.rule_code = 'ADV-REPLY-6W' and r.kind = 'PARENT_VIEWS';
update escalation e set rule_code = d.rule_code
  from deadline d where d.id = e.deadline_id and d.rule_code = 'ADV-VIEWS-6W';

-- Regulation 6(4): earlier advice is enough only if adviser, family and authority are all satisfied
alter table advice_request add column earlier_document varchar(300);
alter table advice_request add column earlier_dated date;
alter table advice_request add column earlier_adviser varchar(200);
alter table advice_request add column earlier_adviser_on date;
alter table advice_request add column earlier_family varchar(200);
alter table advice_request add column earlier_family_on date;
alter table advice_request add column earlier_officer varchar(64);
alter table advice_request add column earlier_officer_on date;

-- Proceeding without advice: a caseworker proposes it, a manager decides
alter table advice_request add column proposed_reason text;
alter table advice_request add column proposed_by varchar(64);
alter table advice_request add column gone_on_by varchar(64);

-- Each try to get the advice from another source
create table advice_try (
    advice_request_id uuid         not null references advice_request on delete cascade,
    tried_on          date         not null,
    whom              varchar(200) not null,
    result            text         not null,
    recorded_by       varchar(64)  not null,
    recorded_at       timestamptz  not null
);
create index advice_try_request on advice_try (advice_request_id);

-- Late advice can take a draft back: it is not final before another one was served
alter table plan add column must_change_because text;
