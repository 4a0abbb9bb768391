-- Contacts that an adviser entered and that matched no decision: who guesses is stopped after a few, and the casework team
-- is told. The nodes of an installation count together.
create table mediation_contact_miss (
    id bigint generated always as identity primary key,
    user_id text not null,
    case_reference text not null,
    missed_at timestamptz not null
);

create index mediation_contact_miss_user on mediation_contact_miss (user_id, missed_at);
create index mediation_contact_miss_case on mediation_contact_miss (case_reference, missed_at);
