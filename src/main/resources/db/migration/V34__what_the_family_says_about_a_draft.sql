-- What a family says about a draft, as often as it says something, until the plan is final (regulation 13(1), section 38)

-- A setting with a UKPRN alone is known by P and the last five digits of it: every UKPRN begins with 100
alter table setting drop constraint setting_urn_check;
alter table setting add constraint setting_urn_check check (urn ~ '^([0-9]{6}|P[0-9]{5})$');
alter table setting add column ukprn varchar(8) check (ukprn ~ '^100[0-9]{5}$');
create unique index setting_ukprn on setting (ukprn) where ukprn is not null;

create table representation (
    id                    uuid        primary key,
    case_id               uuid        not null references case_file,
    -- The draft that it is about
    plan_id               uuid        not null references plan,
    reply                 varchar(20) not null,
    received_on           date,
    way                   varchar(20) not null,
    said                  text,
    meeting_asked         boolean     not null default false,
    personal_budget_asked boolean     not null default false,
    nothing_more          boolean     not null default false,
    nothing_more_shown_by text,
    not_taken_up          text,
    answered_by           varchar(64),
    recorded_by           varchar(64) not null,
    recorded_at           timestamptz not null,
    version               integer     not null default 0,
    constraint a_reply_has_a_day check (reply = 'NONE' or received_on is not null),
    constraint nothing_more_is_shown check (not nothing_more or nothing_more_shown_by is not null)
);
create index representation_case on representation (case_id, recorded_at);

-- A setting that the family asks the plan to name. One that is not in the register yet has only the name they gave
create table setting_request (
    id                uuid         primary key,
    case_id           uuid         not null references case_file,
    representation_id uuid         not null references representation,
    setting_id        uuid         references setting,
    asked_as          varchar(200) not null,
    refusal_ground    varchar(40),
    version           integer      not null default 0
);
create index setting_request_case on setting_request (case_id);

-- A meeting that the family requires: held, or given up by the family in writing
create table family_meeting (
    id          uuid        primary key,
    case_id     uuid        not null references case_file,
    plan_id     uuid        not null references plan,
    outcome     varchar(20) not null,
    held_on     date        not null,
    attended    text,
    agreed      text        not null,
    recorded_by varchar(64) not null
);
create index family_meeting_case on family_meeting (case_id, held_on);

insert into representation (id, case_id, plan_id, reply, received_on, way, said, meeting_asked, personal_budget_asked,
                            recorded_by, recorded_at)
select gen_random_uuid(), case_id, id, reply, reply_on, 'NOT_RECORDED', representations, meeting_asked,
       personal_budget_asked, 'upgrade', coalesce(reply_on, served_on, drafted_on)::timestamp at time zone 'Europe/London'
from plan
where reply is not null;

insert into setting_request (id, case_id, representation_id, setting_id, asked_as, refusal_ground)
select gen_random_uuid(), p.case_id, r.id, s.id, s.name,
       case when p.named_setting_id is distinct from p.requested_setting_id then p.refusal_ground end
from plan p
join representation r on r.plan_id = p.id
join setting s on s.id = p.requested_setting_id;

insert into family_meeting (id, case_id, plan_id, outcome, held_on, attended, agreed, recorded_by)
select gen_random_uuid(), case_id, id, 'HELD', meeting_held_on, meeting_attended, coalesce(meeting_agreed, ''), 'upgrade'
from plan
where meeting_held_on is not null;

alter table plan
    drop column reply,
    drop column reply_on,
    drop column representations,
    drop column meeting_asked,
    drop column personal_budget_asked,
    drop column requested_setting_id,
    drop column meeting_held_on,
    drop column meeting_attended,
    drop column meeting_agreed,
    -- The day the draft was sent; it is served on the day it arrives, which by post is later
    add column sent_on date;
update plan set sent_on = served_on where served_on is not null;
