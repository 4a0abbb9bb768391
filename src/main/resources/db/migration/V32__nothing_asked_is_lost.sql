-- What a person confirmed when they completed a step, in the words they ticked. The forms always asked; now it is kept

create table act_confirmation (
    id           uuid         primary key,
    case_id      uuid         not null references case_file,
    -- What the step was about: a decision, a question for a panel, a mediation or an integrated care board
    subject_id   uuid,
    step         varchar(200) not null,
    words        varchar(500) not null,
    happened_on  date         not null,
    confirmed_by varchar(64)  not null,
    recorded_at  timestamptz  not null
);
create index act_confirmation_case on act_confirmation (case_id, recorded_at);
create index act_confirmation_subject on act_confirmation (subject_id) where subject_id is not null;

-- Kept and shown to nobody: the history of the case or referral says who did it and when
alter table member_view drop column updated_at;
alter table idempotent_request drop column created_at;
alter table eah_later_request drop column noticed_at;
alter table eah_booking drop column booked_by, drop column booked_at;
alter table service_standard_result drop column judged_at;
alter table stuck_repair drop column target;
alter table escalation drop column ended;
