-- Panels: their constitution in versions, sittings, agendas, who took part in what, and the proof of each decision

create table panel (
    id      uuid primary key,
    kind    varchar(30)  not null,
    name    varchar(200) not null unique,
    active  boolean      not null default true,
    version integer      not null default 0
);

-- Only ever added to: a sitting keeps the version it was held under
create table terms_of_reference (
    id                     uuid primary key,
    panel_id               uuid        not null references panel,
    number                 integer     not null check (number > 0),
    effective_from         date        not null,
    quorum                 integer     not null check (quorum > 0),
    chair                  varchar(64) not null,
    cut_off_working_days   integer     not null check (cut_off_working_days between 0 and 30),
    letter_working_days    integer     not null check (letter_working_days between 0 and 30),
    recorded_by            varchar(64) not null,
    recorded_at            timestamptz not null,
    unique (panel_id, number),
    unique (panel_id, effective_from)
);
create table terms_profession (
    terms_id   uuid        not null references terms_of_reference,
    profession varchar(40) not null,
    primary key (terms_id, profession)
);
create table terms_deputy (
    terms_id uuid        not null references terms_of_reference,
    user_id  varchar(64) not null,
    primary key (terms_id, user_id)
);
create table terms_delegation (
    id            uuid primary key,
    terms_id      uuid        not null references terms_of_reference,
    decision_kind varchar(30) not null,
    holder_kind   varchar(10) not null check (holder_kind in ('PANEL', 'GROUP', 'OFFICER')),
    -- A group or a user; null for the panel itself
    holder        varchar(64),
    limit_gbp     numeric(12, 2) check (limit_gbp >= 0),
    constraint only_the_panel_has_no_name check ((holder_kind = 'PANEL') = (holder is null))
);
create index terms_delegation_terms on terms_delegation (terms_id);

create table panel_member (
    id           uuid primary key,
    panel_id     uuid         not null references panel,
    user_id      varchar(64)  not null,
    name         varchar(200) not null,
    profession   varchar(40)  not null,
    from_day     date         not null,
    -- The last day as a member; a member who left stays in the table
    to_day       date,
    ended_reason varchar(500),
    version      integer      not null default 0,
    constraint a_membership_ends_after_it_begins check (to_day is null or to_day >= from_day)
);
create unique index panel_member_once on panel_member (panel_id, user_id) where to_day is null;
create index panel_member_user on panel_member (user_id);

create table panel_sitting (
    id               uuid primary key,
    panel_id         uuid        not null references panel,
    held_on          date        not null,
    starts_at        time        not null,
    -- The last day for papers, by the terms in force when it was planned
    papers_due       date        not null,
    -- The day by which letters can be out, by the same terms
    letters_by       date        not null,
    state            varchar(10) not null,
    -- Frozen when the sitting is opened
    terms_id         uuid references terms_of_reference,
    opened_at        timestamptz,
    opened_by        varchar(64),
    closed_at        timestamptz,
    closed_by        varchar(64),
    notes            text,
    cancelled_reason varchar(500),
    version          integer     not null default 0,
    unique (panel_id, held_on, starts_at),
    constraint an_opened_sitting_has_its_terms check (state in ('PLANNED', 'CANCELLED') or terms_id is not null)
);
create index panel_sitting_day on panel_sitting (held_on);

-- Name and profession as they were, so that a later change of members changes no minutes
create table sitting_attendance (
    id             uuid primary key,
    sitting_id     uuid         not null references panel_sitting,
    user_id        varchar(64)  not null,
    name           varchar(200) not null,
    profession     varchar(40)  not null,
    state          varchar(10)  not null,
    substitute_for varchar(200),
    left_at        timestamptz,
    version        integer      not null default 0,
    unique (sitting_id, user_id)
);

create table panel_question (
    id                   uuid primary key,
    case_reference       varchar(20) not null,
    kind                 varchar(30) not null,
    panel_kind           varchar(30),
    panel_id             uuid references panel,
    legal_rule           varchar(40) not null,
    legal_subject        varchar(64),
    what_is_asked        text,
    asked_value          numeric(12, 2) check (asked_value >= 0),
    asked_by             varchar(64) not null,
    asked_at             timestamptz not null,
    state                varchar(10) not null,
    route                varchar(12),
    deferrals            integer     not null default 0,
    preferred_sitting_id uuid references panel_sitting,
    sent_back            boolean     not null default false,
    decision_id          uuid references decision,
    version              integer     not null default 0
);
create index panel_question_case on panel_question (case_reference, state);

create table agenda_item (
    id              uuid primary key,
    sitting_id      uuid        not null references panel_sitting,
    question_id     uuid        not null references panel_question,
    place           integer     not null,
    state           varchar(10) not null,
    papers          varchar(10) not null,
    papers_ready_on date,
    papers_by       varchar(64),
    papers_summary  text,
    -- What was said, for the minutes
    discussion      text,
    version         integer     not null default 0,
    unique (sitting_id, question_id)
);
-- A question stands on one agenda at a time
create unique index agenda_item_listed on agenda_item (question_id) where state = 'LISTED';

create table declared_interest (
    id          uuid primary key,
    question_id uuid          not null references panel_question,
    user_id     varchar(64)   not null,
    name        varchar(200)  not null,
    nature      varchar(1000) not null,
    declared_by varchar(64)   not null,
    declared_at timestamptz   not null,
    unique (question_id, user_id)
);
create index declared_interest_user on declared_interest (user_id);

create table member_view (
    id         uuid primary key,
    item_id    uuid          not null references agenda_item,
    user_id    varchar(64)   not null,
    name       varchar(200)  not null,
    profession varchar(40)   not null,
    view_text  varchar(2000) not null,
    dissents   boolean       not null default false,
    updated_at timestamptz   not null,
    version    integer       not null default 0,
    unique (item_id, user_id)
);

create table item_deferral (
    id              uuid primary key,
    item_id         uuid          not null references agenda_item,
    reason          varchar(2000) not null,
    action          varchar(500)  not null,
    action_by       varchar(200)  not null,
    action_due      date          not null,
    next_sitting_id uuid references panel_sitting,
    deferred_by     varchar(64)   not null,
    deferred_at     timestamptz   not null,
    -- A second deferral needs a manager
    allowed         boolean,
    allowed_by      varchar(64),
    allowed_reason  varchar(2000),
    version         integer       not null default 0
);
create index item_deferral_item on item_deferral (item_id);

-- The proof beside the decision's own record: who decided, by what right, and who took part
create table panel_decision (
    id           uuid primary key,
    question_id  uuid        not null references panel_question,
    -- Null where the answer sends the work back instead of deciding it
    decision_id  uuid references decision,
    outcome      varchar(30) not null,
    basis        varchar(10) not null check (basis in ('PANEL', 'DELEGATED')),
    item_id      uuid references agenda_item,
    sitting_id   uuid references panel_sitting,
    terms_id     uuid references terms_of_reference,
    -- The group or officer it is delegated to
    holder       varchar(64),
    signed_by    varchar(64) not null,
    signed_at    timestamptz not null,
    feedback_sent_on date,
    constraint a_panel_decides_at_a_sitting check ((basis = 'PANEL') = (item_id is not null)),
    constraint at_a_sitting_of_known_terms check (item_id is null or (sitting_id is not null and terms_id is not null))
);
create index panel_decision_question on panel_decision (question_id);
create index panel_decision_decision on panel_decision (decision_id);
create table panel_decision_member (
    panel_decision_id uuid         not null references panel_decision,
    user_id           varchar(64)  not null,
    name              varchar(200) not null,
    profession        varchar(40)  not null,
    primary key (panel_decision_id, user_id)
);
