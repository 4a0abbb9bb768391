-- How far the demonstration's clock runs ahead, so that a restart does not go back in time. Empty in production.

create table demonstration_clock (
    id             integer primary key check (id = 1),
    ahead_seconds  bigint      not null
);
