-- The final plan may differ from the draft through the family's representations and the placement (section 38, Code 9.125)

create table final_change (
    id                uuid        primary key,
    plan_id           uuid        not null references plan,
    section           varchar(10) not null,
    draft_text        text        not null,
    because           varchar(20) not null,
    representation_id uuid        references representation,
    unique (plan_id, section),
    constraint a_change_has_its_reason check ((because = 'REPRESENTATION') = (representation_id is not null))
);

-- The integrated care board's agreement to the words of section G (regulation 12(2))
create table health_agreement (
    id          uuid         primary key,
    case_id     uuid         not null references case_file,
    plan_id     uuid         not null references plan,
    agreed_by   varchar(200) not null,
    agreed_on   date         not null,
    section_g   text         not null,
    recorded_by varchar(64)  not null
);
create index health_agreement_case on health_agreement (case_id, agreed_on);

-- Education otherwise than at a school or college: the test and the consultation of section 61(3)
alter table plan
    add column otherwise_because         text,
    add column otherwise_consulted       varchar(200),
    add column otherwise_consulted_on    date;
