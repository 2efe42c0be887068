-- One row an effect: the same key from the same caller is one effect and the same answer.
create table idempotency_key (
    subject      text not null,
    operation    text not null,
    key          text not null check (length(key) between 1 and 200),
    request_hash text not null,
    outcome      text,
    created_at   timestamptz not null default now(),
    primary key (subject, operation, key)
);
comment on column idempotency_key.outcome is 'What the effect made, as JSON; null while its transaction is under way';
create index on idempotency_key (created_at);

alter table idempotency_key enable row level security;
grant select, insert, update on idempotency_key
    to tributary_director, tributary_field, tributary_finance, tributary_partner;
create policy own on idempotency_key
    to tributary_director, tributary_field, tributary_finance, tributary_partner
    using (subject = (select caller_subject()));
