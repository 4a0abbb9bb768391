-- One row for each deadline and rung: what the escalation did once is never done twice

create table escalation (
    id              uuid primary key,
    deadline_id     uuid        not null,
    rung            varchar(20) not null,
    case_reference  varchar(20) not null,
    rule_code       varchar(40) not null,
    subject_id      varchar(64),
    begun_at        timestamptz not null,
    ended           varchar(30),
    delay_reason    varchar(40),
    explanation     text,
    forecast_on     date,
    family_told_on  date,
    recorded_by     varchar(64),
    recorded_at     timestamptz,
    version         integer     not null default 0,
    unique (deadline_id, rung)
);
create index escalation_case on escalation (case_reference);
