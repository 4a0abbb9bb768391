-- Every correction of a fact of a case: what it was, what it is, who found it, when and how. Only ever added
create table fact_correction (
    id           uuid primary key,
    case_id      uuid         not null references case_file,
    fact         varchar(80)  not null,
    words        varchar(400) not null,
    value_before text         not null,
    value_after  text         not null,
    reason       text         not null,
    corrected_by varchar(64)  not null,
    corrected_at timestamptz  not null
);
create index fact_correction_case on fact_correction (case_id, corrected_at);
