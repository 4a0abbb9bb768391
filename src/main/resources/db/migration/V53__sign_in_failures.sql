-- Attempts to sign in that failed, by which the next ones wait. The nodes of an installation count together. What was
-- typed as a user name is kept as a digest only: people type a password there by mistake.
create table sign_in_failure (
    id bigint generated always as identity primary key,
    username_digest text not null,
    address text not null,
    failed_at timestamptz not null
);

create index sign_in_failure_account on sign_in_failure (username_digest, failed_at);
create index sign_in_failure_address on sign_in_failure (address, failed_at);
