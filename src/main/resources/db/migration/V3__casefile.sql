-- The case file. Everything personal lives here and nowhere in the engine's tables.

create table setting (
    id             uuid primary key,
    urn            varchar(6)   not null unique check (urn ~ '^[0-9]{6}$'),
    name           varchar(200) not null,
    kind           varchar(40)  not null,
    phase          varchar(40)  not null,
    locality       varchar(100) not null,
    email          varchar(200),
    open           boolean      not null default true,
    version        integer      not null default 0
);

create table partner_service (
    id             uuid primary key,
    code           varchar(40)  not null unique,
    name           varchar(200) not null,
    discipline     varchar(40)  not null,
    group_id       varchar(64)  not null,
    email          varchar(200),
    version        integer      not null default 0
);

create table person (
    id             uuid primary key,
    given_name     varchar(200) not null,
    family_name    varchar(200) not null,
    date_of_birth  date         not null,
    postcode       varchar(10),
    locality       varchar(100),
    primary_need   varchar(10),
    looked_after   boolean      not null default false,
    hearing_impairment       boolean not null default false,
    vision_impairment        boolean not null default false,
    multi_sensory_impairment boolean not null default false,
    version        integer      not null default 0
);
create index person_family_name on person (lower(family_name));

create sequence case_number start 1;

create table case_file (
    id               uuid primary key,
    reference        varchar(20)  not null unique,
    source_reference varchar(100) unique,
    person_id        uuid         not null references person,
    setting_id       uuid         references setting,
    route            varchar(20)  not null,
    requested_by     varchar(200) not null,
    what_is_asked    text         not null,
    date_received    date         not null,
    acknowledged_on  date,
    earlier_request  boolean      not null default false,
    stage            varchar(40)  not null,
    outcome          varchar(40),
    outcome_on       date,
    opened_at        timestamptz  not null,
    version          integer      not null default 0
);
create index case_file_stage on case_file (stage, date_received);
create index case_file_person on case_file (person_id);

create table party (
    id                uuid primary key,
    case_id           uuid         not null references case_file,
    role              varchar(30)  not null,
    name              varchar(200) not null,
    email             varchar(200),
    phone             varchar(50),
    address           text,
    preferred_contact varchar(10)  not null default 'POST',
    version           integer      not null default 0
);
create index party_case on party (case_id);

create table decision (
    id                 uuid primary key,
    case_id            uuid        not null references case_file,
    kind               varchar(30) not null,
    outcome            varchar(30) not null,
    legal_test         text        not null,
    reason_codes       varchar(400) not null default '',
    reasons            text        not null,
    decided_on         date        not null,
    decided_by         varchar(64) not null,
    family_notified_on date,
    recorded_at        timestamptz not null,
    version            integer     not null default 0
);
create index decision_case on decision (case_id, kind);

create table notice (
    id             uuid primary key,
    case_id        uuid         not null references case_file,
    kind           varchar(40)  not null,
    recipient_role varchar(40)  not null,
    recipient      varchar(200) not null,
    sent_on        date         not null,
    body           text         not null,
    recorded_by    varchar(64)  not null,
    recorded_at    timestamptz  not null
);
create index notice_case on notice (case_id);

create table document (
    id            uuid primary key,
    case_id       uuid         not null references case_file,
    title         varchar(200) not null,
    file_name     varchar(200) not null,
    media_type    varchar(100) not null,
    size_in_bytes bigint       not null,
    sha256        varchar(64)  not null,
    added_by      varchar(64)  not null,
    added_at      timestamptz  not null
);
create index document_case on document (case_id);

-- Apart from the metadata, so that a list of documents never loads their bytes
create table document_content (
    document_id uuid primary key references document on delete cascade,
    content     bytea not null
);

create table timeline_entry (
    id          uuid primary key,
    case_id     uuid         not null references case_file,
    happened_on date         not null,
    recorded_at timestamptz  not null,
    actor       varchar(64)  not null,
    kind        varchar(40)  not null,
    text        text         not null
);
create index timeline_entry_case on timeline_entry (case_id, recorded_at);
