-- Whom letters name: the sender, and those to whom a family can turn. A change is another row; the latest is in force.
create table letter_contact (
    id          uuid primary key,
    kind        varchar(40)  not null,
    name        varchar(200) not null,
    address     text,
    phone       varchar(40),
    email       varchar(320),
    website     varchar(200),
    recorded_by varchar(64)  not null,
    recorded_at timestamptz  not null,
    constraint letter_contact_is_reached check (coalesce(phone, email, website) is not null)
);

create index letter_contact_latest on letter_contact (kind, recorded_at desc);

-- By which template, in which version, a letter was made; empty for those made before there were any
alter table notice add column template varchar(100), add column template_version integer;
