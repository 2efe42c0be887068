-- Who alone may sell a product line in a territory and all below it, and when (独家).
create table exclusive_right (
    id              uuid primary key default uuidv7(),
    partner_id      uuid not null references partner,
    territory_id    uuid not null references territory,
    product_line_id uuid not null references product_line,
    valid_from      date not null,
    valid_to        date check (valid_to > valid_from),
    end_reason      text check (end_reason <> ''),
    version         int not null default 1
);
comment on column exclusive_right.valid_to is 'The first day without it; null while no end is agreed';
comment on column exclusive_right.end_reason is 'Why it ended earlier than was granted';
create index on exclusive_right (partner_id);
create index on exclusive_right (territory_id);
create index on exclusive_right (product_line_id, territory_id);

-- Rights of two partners to one product line never meet in a territory on a day. It is looked at where a right changes and
-- where the tree does: rights and moves wait for each other here, since each alone could be sound and both together not.
-- The message reads as PostgreSQL's own, since clients find the constraint by it.
create function exclusive_rights_apart() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    meeting text;
begin
    perform pg_advisory_xact_lock(hashtext('exclusive_rights_apart'));
    select above_partner.code || ', ' || below_partner.code into meeting
    from exclusive_right above
    join territory_ancestry within on within.ancestor_id = above.territory_id
    join exclusive_right below on below.territory_id = within.territory_id
        and below.product_line_id = above.product_line_id and below.partner_id <> above.partner_id
    join partner above_partner on above_partner.id = above.partner_id
    join partner below_partner on below_partner.id = below.partner_id
    where not isempty(within.valid * daterange(above.valid_from, above.valid_to)
        * daterange(below.valid_from, below.valid_to))
    limit 1;
    if meeting is not null then
        raise exception 'new row for relation "exclusive_right" violates check constraint "exclusive_rights_apart"'
            using errcode = 'check_violation', constraint = 'exclusive_rights_apart', detail = meeting;
    end if;
    return null;
end
$$;
create trigger exclusive_rights_apart after insert or update on exclusive_right
    for each statement execute function exclusive_rights_apart();
create trigger exclusive_rights_apart after insert on territory_ancestry
    for each statement execute function exclusive_rights_apart();

alter table exclusive_right enable row level security;
grant select on exclusive_right
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on exclusive_right to tributary_director, tributary_field;
grant update (valid_to, end_reason, version) on exclusive_right to tributary_director, tributary_field;

-- Whoever sells in a territory has to know what others may not sell there.
create policy everything on exclusive_right to tributary_director using (true);
create policy reads on exclusive_right for select to tributary_finance, tributary_auditor using (true);
create policy own on exclusive_right to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));
create policy own_company on exclusive_right for select to tributary_partner
    using (partner_id = (select current_partner()));

select audit('exclusive_right', 'ExclusiveRight', 'id');
