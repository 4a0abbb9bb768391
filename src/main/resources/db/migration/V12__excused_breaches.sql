-- A missed date that the law excuses: ground, fact, causation, evidence, officer. It never moves the date.

create table excused_breach (
    id               uuid primary key,
    deadline_id      uuid          not null references deadline,
    case_reference   varchar(20)   not null,
    rule_code        varchar(40)   not null,
    ground           varchar(40)   not null,
    fact_from        date          not null,
    fact_to          date          not null,
    fact             varchar(2000) not null,
    why_impractical  varchar(2000) not null,
    document_id      uuid          not null,
    decided_on       date          not null,
    decided_by       varchar(64)   not null,
    recorded_at      timestamptz   not null,
    withdrawn_on     date,
    withdrawn_by     varchar(64),
    withdrawn_reason varchar(1000),
    version          integer       not null default 0,
    constraint a_fact_ends_after_it_begins check (fact_to >= fact_from),
    constraint a_withdrawal_has_a_reason check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create unique index excused_breach_once on excused_breach (deadline_id, ground) where withdrawn_on is null;
create index excused_breach_case on excused_breach (case_reference);
