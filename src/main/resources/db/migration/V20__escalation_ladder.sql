-- The ladder: more rungs than near and missed, each with the day it fell due, whom it told and what came of it

alter table escalation
    alter column rung type varchar(40),
    add column words         varchar(200),
    -- Later than this day it was taken only because nothing ran on it
    add column fell_due_on   date,
    add column told          varchar(400),
    -- How it goes on where no reply comes: the decision and its reason
    add column way_on        varchar(30),
    add column way_on_source varchar(200),
    add column way_on_reason text;

-- The Pareto of reasons is counted by what was recorded when
create index escalation_reason on escalation (recorded_at) where delay_reason is not null;
