-- Where a decision comes from: an order, an agreement and an import are not decisions of whoever recorded them
alter table decision add column source varchar(24) not null default 'AUTHORITY';
alter table decision add column source_reference varchar(20);

update decision
set source = 'TRIBUNAL_ORDER', source_reference = substring(legal_test from '[A-Z]+-[0-9]+-[0-9]+-[AM][0-9]+$')
where legal_test like 'Ordered by the Tribunal, %';
update decision
set source = 'UNOPPOSED_APPEAL', source_reference = substring(legal_test from '[A-Z]+-[0-9]+-[0-9]+-[AM][0-9]+$')
where legal_test like 'We do not oppose the appeal (regulation 45), %';
update decision
set source = 'MEDIATION_AGREEMENT', source_reference = substring(legal_test from '[A-Z]+-[0-9]+-[0-9]+-[AM][0-9]+$')
where legal_test like 'Agreed in mediation (regulation 42), %';
update decision set source = 'EARLIER_SYSTEM' where legal_test = 'Decided before the case was brought over';

-- When the authority gave way in an appeal, which decides the dates (regulations 44 and 45)
alter table appeal add column concession varchar(20);
-- Until now every one was carried out by the dates of regulation 45
update appeal set concession = 'BEFORE_RESPONSE' where outcome = 'CONCEDED';
alter table appeal add constraint conceded_appeal_says_when check (outcome is distinct from 'CONCEDED' or concession is not null);

-- A right of appeal ends when the authority changes the decision
alter table appeal_right drop constraint appeal_right_status_check;
alter table appeal_right add constraint appeal_right_status_check
    check (status in ('OPEN', 'APPEALED', 'TIME_OVER', 'ENDED', 'TAKEN_BACK'));

-- What was missed already when the case ended stays missed
alter table deadline add column missed_when_ended boolean not null default false;
update deadline set missed_when_ended = true
where status = 'LAPSED'
  and closed_reason in ('Withdrawn', 'Moved to another authority', 'Died', 'The case ended')
  and closed_on > due_date
  and not of_the_family;
-- One day for a whole order is kept by its last step and not by one on the way
alter table deadline add column closed_by_rule varchar(40);

-- Each early end of a case: what stood then, so that an end recorded in error can be taken back
create table case_ending (
    id             uuid primary key,
    case_reference varchar(20)  not null,
    outcome        varchar(20)  not null,
    ended_on       date         not null,
    reason         text         not null,
    stage_before   varchar(20)  not null,
    outcome_before varchar(20),
    recorded_by    varchar(64)  not null,
    recorded_at    timestamptz  not null,
    taken_back_by  varchar(64),
    taken_back_at  timestamptz,
    taken_back_why text,
    family_told    text,
    version        integer      not null default 0,
    constraint ending_taken_back_says_who_and_why
        check ((taken_back_at is null) = (taken_back_by is null) and (taken_back_at is null) = (taken_back_why is null))
);
create index case_ending_case on case_ending (case_reference, recorded_at);

-- What ended with the case: a deadline, or a process with the steps and timers at which it stood
create table case_ending_part (
    id             uuid primary key,
    case_ending_id uuid        not null references case_ending,
    kind           varchar(10) not null check (kind in ('DEADLINE', 'PROCESS')),
    what           varchar(64) not null,
    stood          text
);
create index case_ending_part_ending on case_ending_part (case_ending_id);
