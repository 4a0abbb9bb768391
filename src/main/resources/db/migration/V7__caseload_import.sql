-- Bringing a caseload over: the file's rows, what became of each, and how far the run is

create table import_run (
    id           uuid primary key,
    file_name    varchar(200) not null,
    started_by   varchar(64)  not null,
    started_at   timestamptz  not null,
    rows_total   integer      not null,
    rows_taken   integer      not null default 0,
    rows_known   integer      not null default 0,
    rows_refused integer      not null default 0,
    finished     boolean      not null default false,
    version      integer      not null default 0
);

create table import_row (
    id             uuid primary key,
    run_id         uuid        not null references import_run,
    line_number    integer     not null,
    cells          text        not null,
    state          varchar(10) not null,
    refused_field  varchar(100),
    refused_reason varchar(1000),
    case_reference varchar(20),
    unique (run_id, line_number)
);
create index import_row_waiting on import_row (run_id, line_number) where state = 'WAITING';
create index import_row_refused on import_row (run_id, line_number) where state = 'REFUSED';
