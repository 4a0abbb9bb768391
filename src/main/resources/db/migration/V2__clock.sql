-- The ledger of deadlines: each date of law that applies to a case, with the version of the rule it was opened under

create table deadline (
    id                  uuid primary key,
    case_reference      varchar(20) not null,
    rule_code           varchar(40) not null,
    rule_effective_from date        not null,
    subject_id          varchar(64),
    trigger_date        date        not null,
    due_date            date        not null,
    target_date         date        not null,
    sen2_date           date,
    warn_date           date        not null,
    status              varchar(10) not null check (status in ('OPEN', 'MET', 'LAPSED')),
    closed_on           date,
    closed_reason       varchar(400),
    opened_at           timestamptz not null,
    opened_by           varchar(64) not null,
    closed_by           varchar(64),
    version             integer     not null default 0,
    constraint closed_deadlines_have_a_day check ((status = 'OPEN') = (closed_on is null))
);
create unique index deadline_one_open on deadline (case_reference, rule_code, coalesce(subject_id, '')) where status = 'OPEN';
create index deadline_case on deadline (case_reference, rule_code);
create index deadline_open_due on deadline (due_date) where status = 'OPEN';

create table deadline_change (
    id                  uuid primary key,
    deadline_id         uuid         not null references deadline,
    case_reference      varchar(20)  not null,
    rule_code           varchar(40)  not null,
    trigger_date_before date         not null,
    trigger_date_after  date         not null,
    due_date_before     date         not null,
    due_date_after      date         not null,
    reason              varchar(1000) not null,
    changed_by          varchar(64)  not null,
    changed_at          timestamptz  not null
);
create index deadline_change_case on deadline_change (case_reference, changed_at);
