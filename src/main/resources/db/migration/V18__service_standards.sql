-- Service standards: each cycle judged once for each provider and standard, and what is owed after two missed ones

create table service_standard_result (
    id             uuid         primary key,
    provider_code  varchar(40)  not null,
    standard       varchar(40)  not null,
    cycle_from     date         not null,
    cycle_to       date         not null,
    due            integer      not null check (due > 0),
    in_time        integer      not null check (in_time between 0 and due),
    share_required integer      not null check (share_required between 1 and 100),
    met            boolean      not null,
    judged_at      timestamptz  not null,
    unique (provider_code, standard, cycle_from)
);

create sequence recovery_number start 1;

create table standard_recovery (
    id              uuid         primary key,
    reference       varchar(20)  not null unique,
    provider_code   varchar(40)  not null,
    standard        varchar(40)  not null,
    opened_on       date         not null,
    stage           varchar(10)  not null check (stage in ('SRO', 'ICB', 'PLAN', 'REVIEW', 'CLOSED')),
    sro_on          date,
    sro_agreed      text,
    icb_on          date,
    icb_agreed      text,
    plan_agreed_on  date,
    plan            text,
    review_on       date,
    progress        text,
    closed_on       date,
    closed_because  varchar(20)  check (closed_because in ('RECOVERED', 'SERVICE_ENDED')),
    version         integer      not null default 0,
    check ((stage = 'CLOSED') = (closed_on is not null))
);
-- One recovery at a time for each provider and standard, whatever number of nodes judge at once
create unique index standard_recovery_one_open on standard_recovery (provider_code, standard) where closed_on is null;

create table recovery_action (
    id          uuid         primary key,
    recovery_id uuid         not null references standard_recovery,
    position    integer      not null,
    action      varchar(500) not null,
    owner       varchar(200) not null,
    due_on      date         not null,
    done_on     date,
    done_by     varchar(64),
    version     integer      not null default 0,
    unique (recovery_id, position)
);
