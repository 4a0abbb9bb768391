-- Whether the children of two cases are one child or two, who said so and when. The latest counts
create table child_comparison (
    id            uuid        primary key,
    case_id       uuid        not null references case_file,
    other_case_id uuid        not null references case_file,
    answer        varchar(20) not null,
    compared_by   varchar(64) not null,
    compared_at   timestamptz not null,
    check (case_id <> other_case_id)
);
create index child_comparison_case on child_comparison (case_id);
create index child_comparison_other_case on child_comparison (other_case_id);

-- Other cases that could be about the same child are looked up whenever a case is opened
create index person_date_of_birth on person (date_of_birth);
