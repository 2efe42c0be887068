select undeclare('territory_division');
grant select on territory_division to tributary_director, tributary_field, tributary_finance, tributary_auditor;
grant insert, update, delete on territory_division to tributary_director;

create policy everything on territory_division to tributary_director using (true);
create policy reads on territory_division for select to tributary_finance, tributary_auditor using (true);
create policy own on territory_division for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));

select audit('territory_division', 'Territory', 'territory_id');

-- The territory that covers the division, or else its prefecture, or else its province. It searches all
-- territories, so that a hidden one does not lead to the wider one around it, and returns null if the caller does not see it.
create or replace function territory_of_division(division text, day date) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (
        select territory_id
        from (
            select territory_id from territory_division
            where code in (division, left(division, 4) || '00', left(division, 2) || '0000') and valid @> day
            order by code desc
            limit 1) covering
        where caller_sees_all() or caller_sees_territory(territory_id));
grant execute on function territory_of_division
    to tributary_director, tributary_field, tributary_finance, tributary_auditor;

-- Ends the coverage of these divisions on the day.
create or replace function uncover_divisions(codes text[], day date) returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    delete from territory_division where code = any (codes) and lower(valid) >= day;
    update territory_division set valid = daterange(lower(valid), day) where code = any (codes) and valid @> day;
end
$$;
grant execute on function uncover_divisions to tributary_director;

-- Has a territory cover these divisions from the day on; what was planned for later is dropped. Returns the territories that
-- covered them.
create or replace function cover_divisions(territory uuid, codes text[], day date) returns setof uuid
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    return query select distinct territory_id from territory_division
        where code = any (codes) and valid && daterange(day, null) and territory_id <> territory;
    perform uncover_divisions(codes, day);
    insert into territory_division (territory_id, code, valid)
    select territory, code, daterange(day, null) from unnest(codes) code order by code;
end
$$;
grant execute on function cover_divisions to tributary_director;

-- Has the other territory cover all that this one would cover on the day or later.
create or replace function pass_divisions(territory uuid, into_territory uuid, day date) returns void
    language plpgsql security definer set search_path = public, pg_temp
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
grant execute on function pass_divisions to tributary_director;

create or replace trigger territory_is_open after insert or update on territory_division
    for each row execute function territory_is_open();
