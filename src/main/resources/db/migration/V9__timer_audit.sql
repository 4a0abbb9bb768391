-- What the timer audit did and found: whether the engine's timers are in step with the ledger of deadlines

create table timer_audit_run (
    id            uuid primary key,
    run_number    bigint      not null generated always as identity,
    begun_by      varchar(64) not null,
    begun_at      timestamptz not null,
    last_instance varchar(64) not null default '',
    instances     integer     not null default 0,
    finished_at   timestamptz,
    repaired      integer     not null default 0,
    still_open    integer     not null default 0,
    version       integer     not null default 0
);
create unique index timer_audit_run_number on timer_audit_run (run_number);

create table timer_finding (
    id                  uuid primary key,
    kind                varchar(30)  not null,
    state               varchar(10)  not null check (state in ('OPEN', 'REPAIRED', 'RESOLVED')),
    place               varchar(200) not null,
    case_reference      varchar(255),
    rule_code           varchar(255),
    subject_id          varchar(255),
    process_instance_id varchar(64),
    activity_id         varchar(255),
    expected_at         timestamptz,
    found_at            timestamptz,
    first_run_id        uuid         not null references timer_audit_run,
    last_run_id         uuid         not null references timer_audit_run,
    seen_at             timestamptz  not null,
    closed_at           timestamptz,
    incident_id         varchar(64),
    version             integer      not null default 0
);
create unique index timer_finding_one_open on timer_finding (kind, place) where state = 'OPEN';
create index timer_finding_instance on timer_finding (process_instance_id) where state = 'OPEN';
create index timer_finding_closed on timer_finding (state, closed_at);
