-- Everything that the other files use: the extensions, the caller's settings, the audit trail and the idempotency keys.
-- src/main/resources/db/README.md says which file holds what.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

grant usage on schema public
    to tributary_app, tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Nobody may call a function that is not granted to them. Trigger functions need no grant: a trigger calls its function
-- for every caller.
alter default privileges revoke execute on functions from public;

-- The service sets the caller and the date for each transaction (dev.tributary.platform.persistence.Scope), and the policies
-- read them. A transaction without these settings sees nothing.

-- The sub of the caller's token.
create function caller_subject() returns text
    language sql stable parallel safe
    return nullif(current_setting('tributary.subject', true), '');
grant execute on function caller_subject
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Today in the company's time zone. The service always sets it, so that all statements of a request use the same date.
create function business_date() returns date
    language sql stable parallel safe
    return coalesce(
        nullif(current_setting('tributary.today', true), '')::date,
        (now() at time zone 'Asia/Shanghai')::date);
grant execute on function business_date
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The audit trail: who changed which row and when, with the values before and after. Triggers write it in the transaction of
-- the change, for every door. Nobody of the service may write or change it.
create table audit_entry (
    id        uuid primary key default uuidv7(),
    at        timestamptz not null default now(),
    subject   text not null,
    operation text,
    type      text not null,
    object_id uuid not null,
    part      text not null,
    action    text not null check (action in ('INSERT', 'UPDATE', 'DELETE')),
    before    jsonb,
    after     jsonb,
    check ((before is not null) = (action <> 'INSERT')),
    check ((after is not null) = (action <> 'DELETE'))
);
comment on column audit_entry.subject is 'The sub of the token, or the database role of somebody who came past the service';
comment on column audit_entry.operation is 'The mutation or import that made the change';
comment on column audit_entry.object_id is 'The object of the type that the row belongs to; for a line of an order, the order';
comment on column audit_entry.part is 'The table';
comment on column audit_entry.before is 'The row; of an update, only the columns that changed';
create index on audit_entry (object_id, id);
create index on audit_entry (subject, id);
alter table audit_entry enable row level security;

-- One row for each effect: the same key from the same caller is one effect and gets the same answer.
create table idempotency_key (
    subject      text not null,
    operation    text not null,
    key          text not null check (length(key) between 1 and 200),
    request_hash text not null,
    outcome      text,
    created_at   timestamptz not null default now(),
    primary key (subject, operation, key)
);
comment on column idempotency_key.outcome is 'The result of the effect, as JSON; null while its transaction is under way';
create index on idempotency_key (created_at);
alter table idempotency_key enable row level security;
