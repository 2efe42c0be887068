select undeclare('partner_owner');
grant select on partner_owner
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, delete on partner_owner to tributary_director, tributary_field;
grant update (employee_id, valid) on partner_owner to tributary_director;
grant update (valid) on partner_owner to tributary_field;

create policy everything on partner_owner to tributary_director using (true);
create policy reads on partner_owner for select to tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_owner for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy names on partner_owner for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below'
        and exists (select from partner where partner.id = partner_id));
create policy ends on partner_owner for update to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below'
        and exists (select from partner where partner.id = partner_id));
create policy takes_back on partner_owner for delete to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below'
        and exists (select from partner where partner.id = partner_id));

select audit('partner_owner', 'Partner', 'partner_id');

-- The account managers of many partners in one statement. Only the opaque keys, so that a partner's order finds its account
-- manager although partners see no employees.
create or replace function owners_of_partners(of_partners uuid[], day date) returns table (partner_id uuid, employee_id uuid)
    language sql stable security definer rows 100 set search_path = public, pg_temp
begin atomic
    select partner.id, coalesce(
        (select owner.employee_id from partner_owner owner where owner.partner_id = partner.id and owner.valid @> day),
        (select answers.employee_id
         from partner_territory place
         join territory_assignment answers on answers.territory_id = place.territory_id
             and answers."primary" and answers.valid @> day
         where place.partner_id = partner.id and place.valid @> day))
    from partner
    where partner.id = any (of_partners)
      and (caller_sees_all() or partner.territory_id = any ((select visible_territories())::uuid[])
          or partner.id = any ((select owned_partners())::uuid[]) or partner.id = (select current_partner()));
end;
grant execute on function owners_of_partners
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The same for one partner.
create or replace function owner_of_partner(of_partner uuid, day date) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (select employee_id from owners_of_partners(array[of_partner], day));
grant execute on function owner_of_partner
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Names the taker instead of the giver for all of the giver's partners from the day on, and returns how many.
create or replace function hand_over_partners(giver uuid, taker uuid, day date) returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    given  record;
    number int := 0;
begin
    for given in
        select * from partner_owner where employee_id = giver and valid && daterange(day, null)
        order by partner_id, lower(valid) for update
    loop
        if lower(given.valid) < day then
            update partner_owner set valid = daterange(lower(given.valid), day) where id = given.id;
            insert into partner_owner (partner_id, employee_id, valid)
            values (given.partner_id, taker, given.valid * daterange(day, null));
        else
            update partner_owner set employee_id = taker where id = given.id;
        end if;
        number := number + 1;
    end loop;
    return number;
end
$$;
grant execute on function hand_over_partners to tributary_director;

-- Account managers who were named for the loser of a merge stay in its past. From today on they are named for the survivor, on
-- days on which nobody else is.
create or replace function partner_owners_go_over() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    today  constant date := business_date();
    number int;
begin
    insert into partner_owner (partner_id, employee_id, valid)
    select new.survivor_id, employee_id, unnest(datemultirange(valid * daterange(today, null)) - coalesce(
        (select range_agg(own.valid) from partner_owner own where own.partner_id = new.survivor_id), '{}'))
    from partner_owner
    where partner_id = new.loser_id and valid && daterange(today, null);
    get diagnostics number = row_count;
    if number > 0 then
        new.moved := new.moved || jsonb_build_object('partner_owner', number);
    end if;
    delete from partner_owner where partner_id = new.loser_id and lower(valid) >= today;
    update partner_owner set valid = daterange(lower(valid), today) where partner_id = new.loser_id and valid @> today;
    return new;
end
$$;

create or replace trigger partner_owners_go_over before insert on partner_merge
    for each row execute function partner_owners_go_over();

create or replace trigger partner_not_merged after insert on partner_owner
    referencing new table as added for each statement execute function partner_not_merged();

create or replace trigger partner_owner_while_with_us after insert or update on partner_owner
    for each row execute function works_while_with_us('partner_owner_while_with_us');
