-- A limit can be the later or earlier of two: the day of its second event, such as the mediation certificate
alter table deadline add column second_trigger_date date;
alter table deadline_change add column second_trigger_date_before date;
alter table deadline_change add column second_trigger_date_after date;

-- While an order is carried out, its limit stands in the place of the request's own: models and tasks ask for
-- FINAL-20W and read the date that the Tribunal's order gives. The request's own deadline stays as it ended.
create table deadline_stands_for (
    deadline_id uuid        not null references deadline on delete cascade,
    rule_code   varchar(40) not null,
    primary key (deadline_id, rule_code)
);
