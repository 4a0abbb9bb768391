-- Rights of appeal, mediation, appeals, ordered work, and what the independent support service keeps

create table appeal_right (
    id             uuid primary key,
    case_id        uuid        not null references case_file,
    case_reference varchar(20) not null,
    -- One decision gives one right, however often its notice is recorded
    decision_id    uuid        not null unique,
    decision       varchar(20) not null,
    notified_on    date        not null,
    contacted_on   date,
    certificate_on date,
    status         varchar(12) not null check (status in ('OPEN', 'APPEALED', 'TIME_OVER', 'ENDED')),
    version        integer     not null default 0
);
create index appeal_right_case on appeal_right (case_reference);

create table mediation_case (
    id                uuid primary key,
    -- Business key of its process: the case's reference with -M1, -M2, ...
    reference         varchar(20)  not null unique,
    case_id           uuid         not null references case_file,
    case_reference    varchar(20)  not null,
    right_id          uuid         not null references appeal_right,
    decision          varchar(20)  not null,
    adviser_code      varchar(40)  not null references partner_service (code),
    provider_code     varchar(40)  references partner_service (code),
    contacted_on      date         not null,
    recorded_by       varchar(64)  not null,
    wanted            boolean      not null,
    asked_on          date,
    issues            varchar(20),
    what_it_is_about  text,
    health_provision_wanted text,
    status            varchar(14)  not null,
    held_on           date,
    result            varchar(10),
    parent_views      text,
    child_views       text,
    child_views_how   text,
    not_arranged_reason text,
    may_still_be_held boolean      not null default false,
    certificate_rule  varchar(40),
    certificate_on    date,
    closed_on         date,
    closed_reason     text,
    version           integer      not null default 0,
    constraint mediation_wanted_has_issues check (not wanted or (asked_on is not null and issues is not null)),
    constraint held_mediation_has_a_result check ((held_on is null) = (result is null))
);
create index mediation_case_case on mediation_case (case_reference);
create index mediation_case_adviser on mediation_case (adviser_code, status);
create index mediation_case_provider on mediation_case (provider_code, status);

-- Each integrated care board that has to be told of a health issue (regulation 35)
create table mediation_icb (
    id           uuid primary key,
    mediation_id uuid        not null references mediation_case,
    service_code varchar(40) not null references partner_service (code),
    told_on      date,
    told_by      varchar(64),
    version      integer     not null default 0,
    unique (mediation_id, service_code)
);

-- Each date that was arranged, the cancelled ones included
create table mediation_session (
    id              uuid primary key,
    mediation_id    uuid         not null references mediation_case,
    number          integer      not null,
    arranged_on     date         not null,
    meeting_on      date         not null,
    place           varchar(400) not null,
    invited_on      date         not null,
    shorter_notice_agreed boolean not null default false,
    cancelled_on    date,
    cancelled_by    varchar(12),
    cancel_reason   varchar(40),
    cancel_text     text,
    arranged_again  boolean,
    version         integer      not null default 0,
    unique (mediation_id, number),
    constraint cancelled_session_says_who_and_why check (cancelled_on is null or (cancelled_by is not null and cancel_reason is not null))
);

-- Who comes for a body. Without authority to settle nobody is recorded
create table mediation_attendee (
    id           uuid primary key,
    session_id   uuid         not null references mediation_session,
    body         varchar(40)  not null,
    name         varchar(200) not null,
    with_authority boolean    not null check (with_authority),
    unique (session_id, body)
);

create table agreement_point (
    id             uuid primary key,
    mediation_id   uuid         not null references mediation_case,
    number         integer      not null,
    text           text         not null,
    kind           varchar(20)  not null,
    -- AUTHORITY, or the code of an integrated care board
    body           varchar(40)  not null,
    agreed_by      date,
    rule_code      varchar(40)  not null,
    status         varchar(14)  not null check (status in ('OPEN', 'DELIVERED', 'NOT_DELIVERED', 'ENDED')),
    closed_on      date,
    comment        text,
    version        integer      not null default 0,
    unique (mediation_id, number),
    constraint closed_points_have_a_day check ((status = 'OPEN') = (closed_on is null))
);

create table appeal (
    id                  uuid primary key,
    reference           varchar(20)  not null unique,
    case_id             uuid         not null references case_file,
    case_reference      varchar(20)  not null,
    right_id            uuid         not null references appeal_right,
    decision            varchar(20)  not null,
    original_reasons    varchar(400) not null default '',
    grounds             varchar(200) not null,
    tribunal_reference  varchar(40),
    received_on         date         not null,
    sent_on             date         not null,
    certificate_on      date,
    leave_on            date,
    mediation_reference varchar(20),
    status              varchar(12)  not null,
    responded_on        date,
    outcome             varchar(20),
    outcome_on          date,
    work                varchar(20),
    work_by             date,
    note                text,
    recorded_by         varchar(64)  not null,
    version             integer      not null default 0,
    constraint ended_appeal_says_how check ((status = 'ENDED') = (outcome is not null))
);
create index appeal_case on appeal (case_reference);
create index appeal_status on appeal (status, sent_on);
-- A decision is under appeal once at a time
create unique index appeal_one_open on appeal (right_id) where status <> 'ENDED';

create table ordered_work (
    id               uuid primary key,
    case_id          uuid        not null references case_file,
    case_reference   varchar(20) not null,
    work             varchar(20) not null,
    source           varchar(20) not null,
    source_reference varchar(20) not null,
    decision         varchar(20) not null,
    from_on          date        not null,
    by_on            date,
    status           varchar(12) not null check (status in ('UNDER_WAY', 'JOINED', 'DONE', 'ENDED')),
    closed_on        date,
    note             text,
    version          integer     not null default 0
);
create index ordered_work_case on ordered_work (case_reference);

-- What figures are made of; no person is named. Only ever added
create table dispute_fact (
    id                uuid primary key,
    step              varchar(20) not null,
    case_reference    varchar(20) not null,
    dispute_reference varchar(20) not null,
    decision          varchar(20) not null,
    happened_on       date        not null,
    outcome           varchar(20),
    days              integer,
    in_time           boolean,
    recorded_at       timestamptz not null
);
create index dispute_fact_step on dispute_fact (step, happened_on);
create index dispute_fact_dispute on dispute_fact (dispute_reference);

-- Without a consent that stands, the independent support service sees nothing of a case
create table sendiass_consent (
    id           uuid primary key,
    case_id      uuid         not null references case_file,
    given_on     date         not null,
    given_by     varchar(200) not null,
    recorded_by  varchar(64)  not null,
    recorded_at  timestamptz  not null,
    withdrawn_on date,
    withdrawn_by varchar(64),
    version      integer      not null default 0
);
create unique index sendiass_consent_one_stands on sendiass_consent (case_id) where withdrawn_on is null;

-- Never shown to the authority: no page, no API and no timeline of the case reads it
create table sendiass_note (
    id          uuid primary key,
    case_id     uuid        not null references case_file,
    written_on  date        not null,
    text        text        not null,
    written_by  varchar(64) not null,
    recorded_at timestamptz not null
);
create index sendiass_note_case on sendiass_note (case_id, recorded_at);
