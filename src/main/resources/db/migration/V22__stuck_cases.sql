-- What managers and administrators did to a stuck case in the engine: who, why, and what changed

create table stuck_repair (
    id                  uuid primary key,
    case_reference      varchar(20)   not null,
    process_instance_id varchar(64)   not null,
    kind                varchar(20)   not null,
    place               varchar(255)  not null,
    target              varchar(255),
    -- A line for each thing that changed: steps, tasks and timers of the model, never a name of a family
    changes             text          not null,
    reason              varchar(1000) not null,
    done_by             varchar(64)   not null,
    done_at             timestamptz   not null
);
create index stuck_repair_case on stuck_repair (case_reference, done_at);

-- The list of stuck cases asks for suspended processes and for steps that failed and are tried again; both are few
create index act_ru_execution_suspended on act_ru_execution (business_key_)
    where parent_id_ is null and suspension_state_ = 2;
create index act_ru_job_failing on act_ru_job (process_instance_id_) where exception_msg_ is not null;
