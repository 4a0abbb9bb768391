-- Messages are records first: what was to be told to whom and why, and what became of it. No personal data in a text.

create table outgoing_message (
    id                 uuid primary key,
    -- What it is about and for whom, so that the same message is never queued twice
    once_key           varchar(200) not null unique,
    case_reference     varchar(20),
    purpose            varchar(40)  not null,
    recipient_kind     varchar(20)  not null,
    recipient_key      varchar(64)  not null,
    template           varchar(60)  not null,
    template_version   integer      not null,
    subject            varchar(200) not null,
    body               text         not null,
    preferred_channel  varchar(20),
    -- As it was sent: the way is looked up anew at each attempt
    channel            varchar(20),
    address            varchar(320),
    state              varchar(20)  not null check (state in
        ('QUEUED', 'SENT', 'DELIVERED', 'TO_POST', 'UNDELIVERABLE', 'OVERTAKEN', 'CANCELLED')),
    -- Counted in a transaction of its own, so that an attempt is known although the machine went down in it
    attempts           integer      not null default 0,
    queued_at          timestamptz  not null,
    queued_by          varchar(64)  not null,
    sent_at            timestamptz,
    settled_at         timestamptz,
    provider_reference varchar(100),
    version            integer      not null default 0
);
create index outgoing_message_latest on outgoing_message (queued_at desc);
create index outgoing_message_state on outgoing_message (state, queued_at desc);
create index outgoing_message_case on outgoing_message (case_reference, queued_at);

-- How someone is reached. Data, not settings: a council changes it on a page.
create table contact_route (
    id        uuid primary key,
    kind      varchar(20)  not null,
    key       varchar(64)  not null,
    name      varchar(200) not null,
    channel   varchar(20)  not null,
    address   varchar(320),
    version   integer      not null default 0,
    unique (kind, key)
);
-- Until a council enters addresses these are shown in the outbox, and nothing fails
insert into contact_route (id, kind, key, name, channel) values
    ('7a5b0c10-0000-4000-8000-000000000001', 'ROLE', 'CASE_TEAM', 'The SEND casework team', 'OUTBOX'),
    ('7a5b0c10-0000-4000-8000-000000000002', 'ROLE', 'MANAGERS', 'The SEND managers', 'OUTBOX'),
    ('7a5b0c10-0000-4000-8000-000000000003', 'ROLE', 'DCO', 'Designated clinical officer', 'OUTBOX'),
    ('7a5b0c10-0000-4000-8000-000000000004', 'ROLE', 'DSCO', 'Designated social care officer', 'OUTBOX'),
    ('7a5b0c10-0000-4000-8000-000000000005', 'ROLE', 'PRINCIPAL_EP', 'Principal educational psychologist', 'OUTBOX'),
    ('7a5b0c10-0000-4000-8000-000000000006', 'ROLE', 'ICB_COMMISSIONER', 'ICB commissioner', 'OUTBOX'),
    ('7a5b0c10-0000-4000-8000-000000000007', 'ROLE', 'SRO', 'Senior responsible officer', 'OUTBOX'),
    ('7a5b0c10-0000-4000-8000-000000000008', 'ROLE', 'EAH_TRIAGE', 'Experts at Hand triage', 'OUTBOX');

-- When a channel takes its next message, for all nodes together
create table channel_turn (
    channel varchar(20) primary key,
    next_at timestamptz not null
);

-- What a family is promised, and whether it was kept: derived from the two days, never stored
create table contact_promise (
    id             uuid primary key,
    case_reference varchar(20) not null,
    kind           varchar(20) not null,
    due_on         date        not null,
    done_on        date,
    -- It no longer applies: the case ended, or its date is no longer overdue
    lapsed_on      date,
    message_id     uuid references outgoing_message,
    version        integer     not null default 0,
    unique (case_reference, kind, due_on),
    check (done_on is null or lapsed_on is null)
);
create index contact_promise_open on contact_promise (due_on) where done_on is null and lapsed_on is null;
create index contact_promise_message on contact_promise (message_id);
