-- One row for each person or body that could be asked for advice under regulation 6(1)

create table advice_request (
    id                uuid primary key,
    case_id           uuid         not null references case_file,
    case_reference    varchar(20)  not null,
    kind              varchar(40)  not null,
    regulation        varchar(20)  not null,
    because           varchar(200) not null,
    asked_of          varchar(200) not null,
    group_ids         varchar(200) not null,
    status            varchar(30)  not null,
    override_reason   text,
    requested_on      date,
    given_on          date,
    needs             text,
    provision         text,
    outcomes          text,
    discussed_with_family boolean  not null default false,
    nil_reason        text,
    look_again_on     date,
    gone_on_reason    text,
    what_was_tried    text,
    gone_on_on        date,
    outstanding_effect varchar(20),
    outstanding_reason text,
    recorded_by       varchar(64),
    version           integer      not null default 0,
    unique (case_id, kind)
);
create index advice_request_open on advice_request (status) where status in ('REQUESTED', 'GONE_ON_WITHOUT');
