-- Reasons in words and what each says about the test; who corrected a decision; sittings that somebody has to end

-- The reasons that can be ticked for a decision. What a reason says about the test is data, so that a form, a page, the
-- API and the import refuse the same contradictions
create table decision_reason (
    kind        varchar(30)  not null,
    code        varchar(40)  not null,
    words       varchar(200) not null,
    -- The part of the test that whoever gives this reason says is not met; null where it says nothing about the test
    contradicts varchar(40),
    -- Whether it is a ground of its own, which stands even where every part of the test is met
    own_ground  boolean      not null,
    source      varchar(200) not null,
    primary key (kind, code),
    constraint a_ground_of_its_own_says_nothing_about_the_test check (not own_ground or contradicts is null)
);

insert into decision_reason (kind, code, words, contradicts, own_ground, source) values
    ('WHETHER_TO_ASSESS', 'NO_SEN', 'There are no special educational needs', 'HAS_OR_MAY_HAVE_SEN', false,
        'Children and Families Act 2014 s.36(8)(a)'),
    ('WHETHER_TO_ASSESS', 'NEEDS_MET_AT_SEN_SUPPORT', 'The needs can be met at SEN support', 'MAY_NEED_PLAN', false,
        'Children and Families Act 2014 s.36(8)(b)'),
    ('WHETHER_TO_ASSESS', 'PROGRESS_WITH_SUPPORT', 'There is enough progress with the support given', 'MAY_NEED_PLAN',
        false, 'Children and Families Act 2014 s.36(8)(b)'),
    ('WHETHER_TO_ASSESS', 'EVIDENCE_NOT_SHOWN',
        'The information we have does not show that a plan may be needed', 'MAY_NEED_PLAN', false,
        'Children and Families Act 2014 s.36(8)(b)'),
    ('WHETHER_TO_ASSESS', 'ASSESSED_RECENTLY', 'Assessed within the last six months', null, true,
        'Children and Families Act 2014 s.36(6)(b)'),
    ('WHETHER_TO_ASSESS', 'NOT_IN_AREA', 'The child is not in our area', null, true,
        'Children and Families Act 2014 s.24(1)'),
    ('WHETHER_TO_ASSESS', 'OVER_AGE', 'Over 25, or in higher education', null, true,
        'Children and Families Act 2014 s.83(2)'),
    ('WHETHER_TO_ISSUE', 'NEEDS_MET_AT_SEN_SUPPORT', 'The needs can be met at SEN support', 'PLAN_NECESSARY', false,
        'Children and Families Act 2014 s.37(1)'),
    ('WHETHER_TO_ISSUE', 'NO_SEN', 'There are no special educational needs', 'PLAN_NECESSARY', false,
        'Children and Families Act 2014 s.37(1)'),
    ('WHETHER_TO_ISSUE', 'PROVISION_ORDINARILY_AVAILABLE', 'The provision is ordinarily available', 'PLAN_NECESSARY',
        false, 'Children and Families Act 2014 s.37(1)'),
    ('WHETHER_TO_ISSUE', 'OVER_AGE', 'Over 25, or in higher education', null, true,
        'Children and Families Act 2014 s.83(2)'),
    ('WHETHER_TO_ISSUE', 'OTHER', 'Another reason, given below', null, false, 'local standard');

alter table decision
    -- Who corrected the record; null for a first version, and for corrections before this release
    add column corrected_by       varchar(64),
    -- The day of the letter that told the family of the correction; null where the family had not been told anything yet
    add column correction_told_on date,
    -- The day of the assessment that a refusal as assessed recently rests on
    add column last_assessment_on date,
    add constraint only_a_correction_is_corrected_by_somebody check (corrected_by is null or corrects_id is not null),
    add constraint only_a_correction_is_told_as_one check (correction_told_on is null or corrects_id is not null);

-- Whoever signed a refusal is not offered its review: asked with every list of tasks
create index decision_not_reviewed on decision (decided_by) where refusal and reviewed_by is null;
create index panel_question_decision on panel_question (decision_id) where decision_id is not null;

-- A sitting has a reference, so that its end can have a date in the ledger and become a task
create sequence sitting_number start 1;
alter table panel_sitting add column reference varchar(20);
update panel_sitting s set reference = numbered.reference
    from (select id, 'SIT-' || to_char(held_on, 'YYYY') || '-' || lpad(nextval('sitting_number')::text, 6, '0') as reference
          from (select id, held_on from panel_sitting order by held_on, starts_at, id) as in_order) as numbered
    where numbered.id = s.id;
alter table panel_sitting
    alter column reference set not null,
    add constraint panel_sitting_reference unique (reference);
create index panel_sitting_to_end on panel_sitting (held_on) where state in ('PLANNED', 'OPEN');

-- A wrong chair can be put right on the day: the later version of the same day applies
alter table terms_of_reference drop constraint terms_of_reference_panel_id_effective_from_key;
