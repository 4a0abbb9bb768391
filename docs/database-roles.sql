-- Two roles on a PostgreSQL server of your own. Run once, as a superuser, in the empty database, before the first start.
-- casework_owner owns all tables: Flyway works as this role (SPRING_FLYWAY_USER, SPRING_FLYWAY_PASSWORD).
-- casework_app is the role of the application (SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD). It can change
-- no table, and it can read and add to the audit trail, no more.
-- Set a password for each: alter role casework_app password '...';
create role casework_owner login;
create role casework_app login;

do $$ begin execute format('grant create on database %I to casework_owner', current_database()); end $$;
grant create on schema public to casework_owner;
grant usage on schema public to casework_app;
alter default privileges for role casework_owner in schema public
    grant select, insert, update, delete on tables to casework_app;
alter default privileges for role casework_owner in schema public
    grant usage, select on sequences to casework_app;

create schema audit authorization casework_owner;
grant usage on schema audit to casework_app;
alter default privileges for role casework_owner in schema audit
    grant select, insert on tables to casework_app;
