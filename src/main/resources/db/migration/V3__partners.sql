create table partner (
    id           uuid primary key default uuidv7(),
    code         text not null unique check (code <> ''),
    name         text not null check (name <> ''),
    kind         text not null check (kind in ('DISTRIBUTOR', 'ALLIANCE', 'AGENCY', 'INTEGRATOR', 'RETAILER')),
    status       text not null check (status in ('PROSPECT', 'ONBOARDING', 'ACTIVE', 'SUSPENDED', 'ENDED')),
    territory_id uuid not null references territory,
    currency     char(3) not null check (currency ~ '^[A-Z]{3}$'),
    -- The target of every composite key below: what a partner owes or pays is in the partner's one currency.
    unique (id, currency)
);
create index on partner (territory_id);
create index on partner (name, id);
create index on partner using gin (name gin_trgm_ops);

-- Our own word on who may act for a partner; the token's claim alone is not enough.
create table partner_user (
    subject    text primary key,
    partner_id uuid not null references partner
);

-- The caller's company: the token's signed claim, confirmed by partner_user. Null for everybody else.
create function current_partner() returns uuid
    language sql stable security definer set search_path = public
as $$
    select partner.id
    from partner_user
    join partner on partner.id = partner_user.partner_id
    where partner_user.subject = caller_subject()
      and partner.code = nullif(current_setting('tributary.partner_code', true), '')
$$;

alter table partner enable row level security;
alter table partner_user enable row level security;

grant select on partner, partner_user
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on partner to tributary_director;

create policy everything on partner to tributary_director using (true);
create policy reads on partner for select to tributary_finance, tributary_auditor using (true);
create policy own on partner for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));
create policy own_company on partner for select to tributary_partner
    using (id = (select current_partner()));

create policy own on partner_user for select to tributary_partner
    using (subject = (select caller_subject()));
create policy reads on partner_user for select to tributary_director, tributary_auditor using (true);
