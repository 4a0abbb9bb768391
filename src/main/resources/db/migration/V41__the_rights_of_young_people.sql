-- The notices for a child go to the first parent that was recorded
alter table party add column position integer not null default 1;

-- Where a young person asked for themselves, the form demanded a name and took theirs for that of a parent
update party
set role = 'YOUNG_PERSON'
from case_file c
join person p on p.id = c.person_id
where c.id = party.case_id
  and c.route = 'YOUNG_PERSON'
  and lower(party.name) = lower(p.given_name || ' ' || p.family_name);

-- Who gets copies of what goes to the holder of the rights, and who agreed to that
create table copy_agreement (
    id          uuid primary key,
    case_id     uuid        not null references case_file,
    party_id    uuid        not null references party,
    from_on     date        not null,
    until_on    date,
    agreed      text        not null,
    recorded_by varchar(64) not null,
    recorded_at timestamptz not null,
    ended_by    varchar(64),
    version     integer     not null default 0
);
create index copy_agreement_case on copy_agreement (case_id);

-- Who acts in the place of a young person who lacks capacity (regulation 64)
create table alternative_person (
    id            uuid primary key,
    case_id       uuid        not null references case_file,
    party_id      uuid        not null references party,
    kind          varchar(30) not null,
    capacity      text        not null,
    assessed_on   date        not null,
    authority     text        not null,
    from_on       date        not null,
    until_on      date,
    ended_because text,
    recorded_by   varchar(64) not null,
    recorded_at   timestamptz not null,
    ended_by      varchar(64),
    version       integer     not null default 0
);
create index alternative_person_case on alternative_person (case_id);

-- In which cases the casework team was told that the rights are the young person's, and who settled whom to write to
create table rights_passed (
    case_id    uuid primary key references case_file,
    passed_on  date        not null,
    told_at    timestamptz not null,
    settled_at timestamptz,
    settled_by varchar(64),
    version    integer     not null default 0
);
