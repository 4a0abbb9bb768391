-- How long case files are kept. A council sets its own years on the page; no period is set by law. The reference column
-- of the other two is no case_reference: a certificate outlives the case.
create table retention_rule (
    record_class varchar(20)  primary key,
    counted_from varchar(20)  not null,
    years        int          not null check (years between 1 and 150),
    source       varchar(300) not null,
    version      int          not null
);

insert into retention_rule (record_class, counted_from, years, source, version)
values ('PLAN', 'DATE_OF_BIRTH', 31, 'Usual in schedules of councils: 25 years and 6 for claims', 0),
       ('NO_PLAN', 'DATE_OF_BIRTH', 31, 'Usual in schedules of councils: 25 years and 6 for claims', 0),
       ('LOOKED_AFTER', 'DATE_OF_BIRTH', 75, 'As the file of a child who is looked after', 0),
       ('PASSED_ON', 'CASE_CLOSED', 6, 'Time for claims (Limitation Act 1980)', 0);

create table legal_hold (
    id          uuid         primary key,
    reference   varchar(20)  not null,
    reason      varchar(500) not null,
    placed_by   varchar(64)  not null,
    placed_at   timestamptz  not null,
    lifted_by   varchar(64),
    lifted_at   timestamptz,
    lifted_why  varchar(500)
);
create unique index legal_hold_one_stands on legal_hold (reference) where lifted_at is null;

create table disposal (
    id           uuid          primary key,
    reference    varchar(20)   not null,
    record_class varchar(20)   not null,
    rule         varchar(500)  not null,
    due_on       date          not null,
    reason       varchar(500)  not null,
    approved_by  varchar(64)   not null,
    approved_at  timestamptz   not null,
    removed      text          not null
);
