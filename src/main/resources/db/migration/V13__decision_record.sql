-- The one record of a decision: its legal test criterion by criterion, conditions, value, review and corrections

alter table decision
    add column refusal           boolean not null default false,
    add column conditions        text,
    add column value_gbp         numeric(12, 2) check (value_gbp >= 0),
    -- For whoever asked; the family's reasons stay the family's
    add column feedback          text,
    -- By what right it was made: the sitting and its terms of reference, or the delegation
    add column authority         varchar(500),
    add column reviewed_by       varchar(64),
    add column reviewed_at       timestamptz,
    add column review_agreed     boolean,
    add column review_note       text,
    -- The earlier version of the record that this one corrects; it stays as it was
    add column corrects_id       uuid references decision,
    add column correction_reason text,
    add constraint a_review_is_whole check (
        (reviewed_by is null) = (reviewed_at is null) and (reviewed_by is null) = (review_agreed is null)),
    add constraint a_second_officer_reviews check (reviewed_by is null or reviewed_by <> decided_by),
    add constraint a_correction_has_its_reason check ((corrects_id is null) = (correction_reason is null));
-- A version is corrected once; the next correction corrects the correction
create unique index decision_corrects on decision (corrects_id);
create index decision_period on decision (decided_on, kind);

update decision set refusal = true where outcome in ('REFUSE', 'NO_PLAN');

-- The parts of each legal test, as data: a change of law is a new row with its own days
create table legal_criterion (
    code           varchar(40)  not null,
    kind           varchar(30)  not null,
    place          integer      not null,
    words          varchar(300) not null,
    source         varchar(200) not null,
    effective_from date         not null,
    effective_to   date,
    primary key (kind, code, effective_from)
);

insert into legal_criterion (kind, code, place, words, source, effective_from) values
    ('WHETHER_TO_ASSESS', 'HAS_OR_MAY_HAVE_SEN', 1, 'Has or may have special educational needs',
        'Children and Families Act 2014 s.36(8)(a)', '2014-09-01'),
    ('WHETHER_TO_ASSESS', 'MAY_NEED_PLAN', 2, 'May be necessary to make provision through a plan',
        'Children and Families Act 2014 s.36(8)(b)', '2014-09-01'),
    ('WHETHER_TO_ISSUE', 'PLAN_NECESSARY', 1, 'It is necessary for provision to be made through a plan',
        'Children and Families Act 2014 s.37(1)', '2014-09-01'),
    ('WHAT_THE_PLAN_NAMES', 'UNSUITABLE', 1,
        'The setting asked for is unsuitable for the age, ability, aptitude or special educational needs',
        'Children and Families Act 2014 s.39(4)(a)', '2014-09-01'),
    ('WHAT_THE_PLAN_NAMES', 'INCOMPATIBLE_EDUCATION', 2,
        'Attendance there would be incompatible with the efficient education of others',
        'Children and Families Act 2014 s.39(4)(b)(i)', '2014-09-01'),
    ('WHAT_THE_PLAN_NAMES', 'INCOMPATIBLE_RESOURCES', 3,
        'Attendance there would be incompatible with the efficient use of resources',
        'Children and Families Act 2014 s.39(4)(b)(ii)', '2014-09-01'),
    ('RESOURCING', 'PROVISION_TO_SECURE', 1, 'It pays for provision that the authority must secure or agrees to',
        'Children and Families Act 2014 s.42(2)', '2014-09-01'),
    ('RESOURCING', 'COST_SHOWN', 2, 'The cost is shown and exceeds what the setting meets from its own budget',
        'local standard', '2014-09-01'),
    ('WHETHER_TO_REASSESS', 'SIX_MONTHS_PASSED', 1, 'At least six months have passed since the last assessment',
        'SEND Regulations 2014 r.24', '2014-09-01'),
    ('WHETHER_TO_REASSESS', 'REASSESSMENT_NECESSARY', 2, 'It is necessary to re-assess',
        'Children and Families Act 2014 s.44(2), (3); SEND Regulations 2014 r.24', '2014-09-01'),
    ('AFTER_REVIEW', 'PLAN_STILL_NECESSARY', 1, 'It is still necessary for a plan to be maintained',
        'Children and Families Act 2014 s.45(1)', '2014-09-01'),
    ('AFTER_REVIEW', 'PLAN_STILL_RIGHT', 2, 'The plan still says what the needs, outcomes and provision are',
        'SEND Regulations 2014 r.20', '2014-09-01'),
    ('RATIFY', 'BINDS_THE_AUTHORITY', 1, 'The agreement or order is in writing and binds the authority',
        'SEND Regulations 2014 r.42, r.44', '2014-09-01'),
    ('RATIFY', 'ACTIONS_HAVE_OWNERS', 2, 'Every action has an owner and a date within its legal limit',
        'local standard', '2014-09-01');

create table decision_criterion (
    id          uuid primary key,
    decision_id uuid         not null references decision,
    place       integer      not null,
    code        varchar(40)  not null,
    -- As they were on the day, so that the record outlives a change of the table above
    words       varchar(300) not null,
    source      varchar(200) not null,
    met         boolean      not null,
    evidence    text,
    unique (decision_id, place)
);
