-- Grounds on which no assessment is owed have outcomes of their own, and a request about a child with a plan is one for a
-- re-assessment

alter table case_file
    -- The day of the plan that was in force when the request came: it is then a request for a re-assessment (section 44)
    add column plan_in_force_since   date,
    -- Why a plan that the records show is not in force, or is not this child's; null where the records show none
    add column plan_not_in_force_why text,
    -- The last assessment in the six months before the request (section 36(6)(b)); null for none
    add column last_assessed_on      date,
    add constraint a_plan_in_force_needs_no_other_reason check (plan_in_force_since is null or plan_not_in_force_why is null),
    add constraint a_plan_in_force_is_older_than_the_request check (plan_in_force_since <= date_received);

-- The authority in whose area the child lives, to which a request is passed on
alter table case_ending
    add column responsible_authority varchar(200),
    add constraint a_request_is_passed_on_to_somebody
        check ((outcome = 'NOT_IN_AREA') = (responsible_authority is not null));

-- Where a reason has become an outcome of its own, forms of running cases may still have it, and old decisions show it
alter table decision_reason add column own_outcome varchar(40);
update decision_reason set own_outcome = 'NOT_IN_AREA' where code = 'NOT_IN_AREA';
update decision_reason set own_outcome = 'OUTSIDE_AGE' where code = 'OVER_AGE';

-- An assessment within six months takes away the notice of section 36(7) and nothing else: where both parts of the test of
-- section 36(8) are met, the authority must assess
update decision_reason set own_ground = false where kind = 'WHETHER_TO_ASSESS' and code = 'ASSESSED_RECENTLY';
