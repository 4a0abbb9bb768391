-- When settings are closed. A closure of four weeks or more can excuse a late decision or plan (regulation 10(4)(a), (b))

create table setting_closure (
    id          uuid primary key,
    setting_id  uuid          not null references setting,
    closed_from date          not null,
    -- The first day open again
    reopens_on  date          not null,
    name        varchar(200)  not null,
    source      varchar(500)  not null,
    recorded_by varchar(64)   not null,
    recorded_at timestamptz   not null,
    version     integer       not null default 0,
    constraint a_closure_ends_after_it_begins check (reopens_on > closed_from),
    unique (setting_id, closed_from)
);
create index setting_closure_reopens on setting_closure (reopens_on);
