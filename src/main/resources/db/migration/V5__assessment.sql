-- The EHC needs assessment: what was considered, drafted, said, consulted and named

create table family_views (
    id            uuid primary key,
    case_id       uuid        not null references case_file,
    received_on   date,
    parent_views  text,
    child_views   text,
    how_asked     text,
    recorded_by   varchar(64) not null,
    recorded_at   timestamptz not null
);
create index family_views_case on family_views (case_id);

create table evidence_review (
    id                  uuid primary key,
    case_id             uuid         not null references case_file,
    graduated_response  varchar(400) not null default '',
    judgement           varchar(20)  not null,
    judgement_reason    text         not null,
    information_wanted  text,
    information_from    varchar(200),
    information_came    boolean,
    information_came_on date,
    information_summary text,
    reviewed_by         varchar(64)  not null,
    reviewed_on         date         not null,
    recorded_at         timestamptz  not null,
    version             integer      not null default 0
);
create index evidence_review_case on evidence_review (case_id);

create table plan (
    id                uuid primary key,
    case_id           uuid        not null references case_file,
    draft_number      integer     not null,
    status            varchar(20) not null,
    change_summary    text,
    drafted_by        varchar(64) not null,
    drafted_on        date        not null,
    served_on         date,
    how_served        varchar(20),
    reply             varchar(20),
    reply_on          date,
    representations   text,
    meeting_asked     boolean     not null default false,
    personal_budget_asked boolean not null default false,
    requested_setting_id uuid     references setting,
    meeting_held_on   date,
    meeting_attended  text,
    meeting_agreed    text,
    named             varchar(20),
    named_setting_id  uuid        references setting,
    setting_type      varchar(200),
    home_education_requested_on date,
    refusal_ground    varchar(40),
    final_sent_on     date,
    next_review_on    date,
    named_contact     varchar(200),
    version           integer     not null default 0,
    unique (case_id, draft_number),
    -- What Ombudsman cases were about, made impossible in the store as well as in the form
    constraint final_plan_had_a_served_draft check (final_sent_on is null or served_on is not null),
    constraint final_plan_has_a_review_date check (final_sent_on is null or next_review_on is not null),
    constraint home_education_only_on_request check (named is distinct from 'HOME_BY_PARENT' or home_education_requested_on is not null)
);

create table plan_section (
    plan_id uuid        not null references plan,
    section varchar(10) not null,
    text    text        not null,
    primary key (plan_id, section)
);

create table consultation (
    id              uuid primary key,
    case_id         uuid        not null references case_file,
    case_reference  varchar(20) not null,
    setting_id      uuid        not null references setting,
    asked_by_family boolean     not null,
    sent_on         date        not null,
    reply           varchar(20),
    replied_on      date,
    reason_code     varchar(40),
    reason_text     text,
    counter_offer   text,
    recorded_by     varchar(64),
    version         integer     not null default 0
);
create index consultation_case on consultation (case_reference);

-- The same request sent twice by a program is one request
create table idempotent_request (
    idempotency_key varchar(100) not null,
    username        varchar(64)  not null,
    body_sha256     varchar(64)  not null,
    case_reference  varchar(20)  not null,
    created_at      timestamptz  not null,
    primary key (username, idempotency_key)
);
