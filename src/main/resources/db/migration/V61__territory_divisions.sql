-- Which territory covers an administrative division (GB/T 2260), dated, so that an address finds its territory. A division is
-- covered by one territory on a day; of a county, its prefecture and its province the smallest that is covered decides.
create table territory_division (
    id           uuid not null default uuidv7() unique,
    territory_id uuid not null references territory,
    code         text not null check (code ~ '^[0-9]{6}$'),
    valid        daterange not null check (not isempty(valid)),
    constraint division_covered_once primary key (code, valid without overlaps)
);
comment on column territory_division.valid is 'Without a beginning for one that was covered when history began to be kept';
create index on territory_division (territory_id);

insert into territory_division (territory_id, code, valid)
select id, division_code, daterange(null, closed_on) from territory where division_code is not null;
alter table territory drop column division_code;

-- With the owner's eyes: a territory that the caller does not see must not lead to the wider one around it.
create function territory_of_division(division text, day date) returns uuid
    language sql stable security definer set search_path = public
    return (
        select territory_id from territory_division
        where code in (division, left(division, 4) || '00', left(division, 2) || '0000') and valid @> day
        order by code desc
        limit 1);

-- From the day on, whatever was to come later, and whoever covered them until then. Tells those.
create function cover_divisions(territory uuid, codes text[], day date) returns setof uuid
    language plpgsql security definer set search_path = public
as $$
begin
    return query select distinct territory_id from territory_division
        where code = any (codes) and valid && daterange(day, null) and territory_id <> territory;
    perform uncover_divisions(codes, day);
    insert into territory_division (territory_id, code, valid)
    select territory, code, daterange(day, null) from unnest(codes) code order by code;
end
$$;
create function uncover_divisions(codes text[], day date) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    delete from territory_division where code = any (codes) and lower(valid) >= day;
    update territory_division set valid = daterange(lower(valid), day) where code = any (codes) and valid @> day;
end
$$;
-- What the one would cover on the day or later the other one covers then.
create function pass_divisions(territory uuid, into_territory uuid, day date) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    update territory_division set territory_id = into_territory where territory_id = territory and lower(valid) >= day;
    with passed as (
        update territory_division set valid = daterange(lower(valid), day)
        where territory_id = territory and valid @> day
        returning code, daterange(day, upper(old.valid)) as rest
    )
    insert into territory_division (territory_id, code, valid) select into_territory, code, rest from passed;
end
$$;
revoke execute on function cover_divisions, uncover_divisions, pass_divisions from public;
grant execute on function cover_divisions, uncover_divisions, pass_divisions to tributary_director;

create trigger territory_is_open after insert or update on territory_division
    for each row execute function territory_is_open();
create or replace function territory_closes_empty() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if exists (
        select from territory closed
        where closed.id = new.id
          and (exists (select from partner_territory inside
                  where inside.territory_id = closed.id and inside.valid && daterange(closed.closed_on, null))
            or exists (select from territory_assignment inside
                  where inside.territory_id = closed.id and inside.valid && daterange(closed.closed_on, null))
            or exists (select from territory_division inside
                  where inside.territory_id = closed.id and inside.valid && daterange(closed.closed_on, null))
            or exists (select from territory_parent inside
                  where inside.territory_id = closed.id and inside.valid && daterange(closed.closed_on, null)))) then
        raise exception 'new row for relation "territory" violates check constraint "territory_closes_empty"'
            using errcode = 'check_violation', constraint = 'territory_closes_empty', detail = new.code;
    end if;
    return null;
end
$$;

alter table territory_division enable row level security;
grant select on territory_division to tributary_director, tributary_field, tributary_finance, tributary_auditor;
-- By imports; otherwise by the functions above.
grant insert, update, delete on territory_division to tributary_director;
create policy everything on territory_division to tributary_director using (true);
create policy reads on territory_division for select to tributary_finance, tributary_auditor using (true);
create policy own on territory_division for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));

select audit('territory_division', 'Territory', 'territory_id');
