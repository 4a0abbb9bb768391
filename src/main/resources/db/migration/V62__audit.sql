-- The audit trail. It has a schema of its own, so that the role of the application can be given less there than
-- elsewhere: it reads and adds, and no more.
create schema if not exists audit;

create table audit.entry (
    seq           bigint primary key,
    at            timestamptz not null,
    actor         text        not null,
    act           text        not null,
    address       text,
    place         text,
    reason        text,
    subjects      text[]      not null,
    details       jsonb       not null,
    previous_hash bytea       not null unique,
    hash          bytea       not null unique
);

create index entry_subjects on audit.entry using gin (subjects);
create index entry_actor on audit.entry (actor, seq);
create index entry_act on audit.entry (act, seq);
create index entry_at on audit.entry (at);

-- Length and text, so that no text can stand for two fields; a missing one differs from an empty one.
create function audit.part(value text) returns text
    language sql immutable as
$$
select case when value is null then '-;' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ';' end
$$;

-- Seals an entry with the hash of the one before. The lock is kept until the transaction ends, so that the next writer
-- sees this entry; a volatile function looks again with each statement. The moment is that of the database, whatever
-- the application says.
create function audit.seal() returns trigger
    language plpgsql volatile as
$$
declare
    last record;
begin
    perform pg_advisory_xact_lock(7233062);
    select seq, hash into last from audit.entry order by seq desc limit 1;
    new.seq := coalesce(last.seq, 0) + 1;
    new.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    new.at := clock_timestamp();
    new.hash := sha256(convert_to(
            audit.part(new.seq::text)
                || audit.part((extract(epoch from new.at) * 1000000)::bigint::text)
                || audit.part(new.actor)
                || audit.part(new.act)
                || audit.part(new.address)
                || audit.part(new.place)
                || audit.part(new.reason)
                || audit.part(to_json(new.subjects)::text)
                || audit.part(new.details::text)
                || audit.part(encode(new.previous_hash, 'hex')), 'UTF8'));
    return new;
end
$$;

create trigger entry_sealed before insert on audit.entry
    for each row execute function audit.seal();

create function audit.refuse() returns trigger
    language plpgsql as
$$
begin
    raise exception 'The audit trail is only ever added to';
end
$$;

create trigger entry_kept before update or delete on audit.entry
    for each row execute function audit.refuse();

create trigger entry_kept_whole before truncate on audit.entry
    for each statement execute function audit.refuse();

-- Whoever changes something adds here, at any time in the transaction. The entry is sealed at the very end, by the
-- commit, so that no writer waits for the work of another. The function has the rights of the owner of the tables: the
-- role of the application needs none to write to the trail itself.
create table audit.arriving (
    id       bigint generated always as identity primary key,
    actor    text   not null,
    act      text   not null,
    address  text,
    place    text,
    reason   text,
    subjects text[] not null,
    details  jsonb  not null
);

create function audit.take_in() returns trigger
    language plpgsql volatile security definer set search_path = audit, pg_temp as
$$
begin
    insert into audit.entry (actor, act, address, place, reason, subjects, details)
    values (new.actor, new.act, new.address, new.place, new.reason, new.subjects, new.details);
    delete from audit.arriving where id = new.id;
    return null;
end
$$;

create constraint trigger taken_in after insert on audit.arriving
    deferrable initially deferred
    for each row execute function audit.take_in();
