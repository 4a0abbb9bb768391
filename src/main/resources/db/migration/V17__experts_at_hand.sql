-- Experts at Hand: settings as the denominator, referrals that may name no child, capacity, agreements

-- What fair access is measured by, beside the register of settings; a setting without a row is not in the denominator
create table eah_setting_profile (
    setting_urn   varchar(6)    primary key references setting (urn),
    family_hub    varchar(100)  not null,
    pupils        integer       not null check (pupils >= 0),
    need_index    integer       not null check (need_index between 0 and 100),
    in_area       boolean       not null,
    core_sessions integer       not null check (core_sessions >= 0),
    version       integer       not null default 0
);

create sequence eah_number start 1;

create table eah_referral (
    id                   uuid          primary key,
    reference            varchar(20)   not null unique,
    setting_id           uuid          not null references setting,
    channel              varchar(10)   not null,
    asked_by             varchar(200)  not null,
    recorded_by          varchar(64)   not null,
    recorded_at          timestamptz   not null,
    received_on          date          not null,
    subject              varchar(10)   not null check (subject in ('SETTING', 'GROUP', 'CHILD')),
    children_declared    integer       check (children_declared between 2 and 500),
    child_given_name     varchar(200),
    child_family_name    varchar(200),
    child_date_of_birth  date,
    consent_on           date,
    consent_by           varchar(200),
    need                 varchar(10)   not null,
    situation            varchar(20)   not null,
    what_is_asked        text          not null,
    what_was_tried       text,
    asked_before         boolean       not null,
    proposed_priority    varchar(2)    not null,
    proposed_outcome     varchar(30)   not null,
    proposed_discipline  varchar(30)   not null,
    proposed_because     varchar(200)  not null,
    status               varchar(12)   not null,
    triaged_on           date,
    triaged_by           varchar(64),
    priority             varchar(2),
    outcome              varchar(30),
    answer               text,
    differs_because      text,
    discipline           varchar(30),
    sessions_asked       integer       check (sessions_asked > 0),
    contact_standard     varchar(40),
    provider_code        varchar(40),
    allocated_on         date,
    first_contact_on     date,
    work_finished_on     date,
    followed_up_on       date,
    impact               varchar(12),
    impact_text          text,
    closed_on            date,
    closing              varchar(20),
    escalated_to         varchar(30),
    setting_satisfaction varchar(20),
    family_satisfaction  varchar(20),
    closing_summary      text,
    version              integer       not null default 0,
    -- A child is named with consent or not at all; a group is a number
    constraint eah_a_child_is_named_with_consent check ((subject = 'CHILD') = (child_given_name is not null
        and child_family_name is not null and child_date_of_birth is not null and consent_on is not null
        and consent_by is not null)),
    constraint eah_no_name_without_a_child check (subject = 'CHILD' or coalesce(child_given_name, child_family_name,
        consent_by) is null and child_date_of_birth is null and consent_on is null),
    constraint eah_a_group_is_a_number check ((subject = 'GROUP') = (children_declared is not null)),
    constraint eah_closed_has_a_day check ((status in ('CLOSED', 'WITHDRAWN')) = (closed_on is not null))
);
create index eah_referral_setting on eah_referral (setting_id, received_on);
create index eah_referral_status on eah_referral (status, received_on);
create index eah_referral_received on eah_referral (received_on);
create index eah_referral_provider on eah_referral (provider_code, status);
create index eah_referral_child on eah_referral (lower(child_family_name), child_date_of_birth) where subject = 'CHILD';

-- Add-only: what happened on a referral, and the visits and sessions that were held
create table eah_note (
    id          uuid         primary key,
    referral_id uuid         not null references eah_referral,
    happened_on date         not null,
    kind        varchar(20)  not null,
    text        text         not null,
    actor       varchar(64)  not null,
    recorded_at timestamptz  not null
);
create index eah_note_referral on eah_note (referral_id, recorded_at);

create table eah_session (
    id               uuid         primary key,
    referral_id      uuid         not null references eah_referral,
    held_on          date         not null,
    kind             varchar(20)  not null,
    sessions         integer      not null check (sessions > 0),
    discipline       varchar(30)  not null,
    provider_code    varchar(40)  not null,
    children_reached integer,
    summary          text         not null,
    recorded_by      varchar(64)  not null,
    recorded_at      timestamptz  not null
);
create index eah_session_referral on eah_session (referral_id);
create index eah_session_held on eah_session (held_on);

-- One pool of a week, discipline and locality for Experts at Hand and statutory advice
create table eah_capacity (
    id            uuid         primary key,
    week_starting date         not null check (extract(isodow from week_starting) = 1),
    discipline    varchar(30)  not null,
    locality      varchar(100) not null,
    sessions      integer      not null check (sessions >= 0),
    version       integer      not null default 0,
    unique (week_starting, discipline, locality)
);

create table eah_booking (
    id             uuid        primary key,
    capacity_id    uuid        not null references eah_capacity,
    sessions       integer     not null check (sessions > 0),
    purpose        varchar(20) not null check (purpose in ('EXPERTS_AT_HAND', 'STATUTORY_ADVICE')),
    work_reference varchar(20) not null,
    released_on    date,
    booked_by      varchar(64) not null,
    booked_at      timestamptz not null,
    version        integer     not null default 0
);
create index eah_booking_capacity on eah_booking (capacity_id) where released_on is null;
create index eah_booking_work on eah_booking (work_reference);

create table eah_provider_agreement (
    id            uuid          primary key,
    provider_code varchar(40)   not null references partner_service (code),
    discipline    varchar(30)   not null,
    kind          varchar(10)   not null check (kind in ('SLA', 'MOU', 'CONTRACT')),
    scope         text          not null,
    standards     text          not null,
    reporting     text          not null,
    data_sharing  text          not null,
    disputes      text          not null,
    starts_on     date          not null,
    ends_on       date,
    review_on     date          not null,
    version       integer       not null default 0,
    check (ends_on is null or ends_on >= starts_on),
    check (review_on >= starts_on)
);
create index eah_provider_agreement_discipline on eah_provider_agreement (discipline, starts_on);

-- Outreach to a setting that has not asked; at most one open at a time
create table eah_outreach (
    id           uuid        primary key,
    reference    varchar(20) not null unique,
    setting_id   uuid        not null references setting,
    listed_on    date        not null,
    contacted_on date,
    outcome      varchar(20),
    note         text,
    recorded_by  varchar(64),
    version      integer     not null default 0
);
create unique index eah_outreach_one_open on eah_outreach (setting_id) where outcome is null;
create sequence eah_outreach_number start 1;

-- The look-ahead: an EHC request that came after a referral, by the same child or the same setting and need
create table eah_later_request (
    id             uuid        primary key,
    referral_id    uuid        not null references eah_referral,
    case_reference varchar(20) not null,
    match          varchar(30) not null check (match in ('SAME_CHILD', 'SAME_SETTING_AND_NEED')),
    requested_on   date        not null,
    noticed_at     timestamptz not null,
    unique (referral_id, case_reference)
);
