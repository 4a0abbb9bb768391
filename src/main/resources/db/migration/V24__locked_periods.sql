-- Figures of a month or quarter as they were when they were locked, with the story that went with them. A later issue
-- never replaces an earlier one.

create table period_narrative (
    grain      varchar(10) not null check (grain in ('MONTH', 'QUARTER')),
    starts_on  date        not null,
    narrative  jsonb       not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null,
    version    integer     not null default 0,
    primary key (grain, starts_on)
);

create table period_snapshot (
    id           uuid primary key,
    grain        varchar(10)   not null check (grain in ('MONTH', 'QUARTER')),
    starts_on    date          not null,
    ends_on      date          not null,
    issue        integer       not null check (issue > 0),
    reason       varchar(1000),
    narrative    jsonb         not null,
    locked_by    varchar(64)   not null,
    locked_at    timestamptz   not null,
    published_by varchar(64),
    published_at timestamptz,
    version      integer       not null default 0,
    unique (grain, starts_on, issue),
    constraint a_later_issue_has_a_reason check (issue = 1 or reason is not null)
);

create table period_figure (
    snapshot_id uuid          not null references period_snapshot,
    position    integer       not null,
    code        varchar(60)   not null,
    kpi_version integer       not null,
    cut         varchar(20)   not null default '',
    part        varchar(200)  not null default '',
    value       numeric,
    counted     bigint        not null,
    among       bigint        not null,
    aim         numeric,
    standing    varchar(20)   not null,
    primary key (snapshot_id, position)
);
create index period_figure_code on period_figure (snapshot_id, code);
