-- What the rule of bank holidays in England does not know: days that were proclaimed, and days that were moved away

create table calendar_day (
    id          uuid primary key,
    day         date          not null unique,
    -- REMOVED: the rule gives a bank holiday on that day, but there is none
    kind        varchar(10)   not null check (kind in ('ADDED', 'REMOVED')),
    name        varchar(200)  not null,
    source      varchar(500)  not null,
    recorded_by varchar(64)   not null,
    recorded_at timestamptz   not null,
    version     integer       not null default 0
);

-- Every change of the calendar with its reason, since a day that is taken back leaves no row above
create table calendar_change (
    id           uuid primary key,
    day          date          not null,
    name         varchar(200)  not null,
    bank_holiday boolean       not null,
    source       varchar(500)  not null,
    reason       varchar(1000) not null,
    changed_by   varchar(64)   not null,
    changed_at   timestamptz   not null
);
create index calendar_change_at on calendar_change (changed_at);

-- The library's rule knows these, and the moved days of 2020 and 2022, today; written down here they stay, whatever a
-- later version of it says
insert into calendar_day (id, day, kind, name, source, recorded_by, recorded_at) values
    ('5f0d1a52-3b0c-4a43-9b0e-202206030001', '2022-06-03', 'ADDED', 'Platinum Jubilee of Queen Elizabeth II',
     'Royal proclamation under section 1(3) of the Banking and Financial Dealings Act 1971', 'system', now()),
    ('5f0d1a52-3b0c-4a43-9b0e-202209190001', '2022-09-19', 'ADDED', 'State Funeral of Queen Elizabeth II',
     'Royal proclamation under section 1(3) of the Banking and Financial Dealings Act 1971', 'system', now()),
    ('5f0d1a52-3b0c-4a43-9b0e-202305080001', '2023-05-08', 'ADDED', 'Coronation of King Charles III',
     'Royal proclamation under section 1(3) of the Banking and Financial Dealings Act 1971', 'system', now());
