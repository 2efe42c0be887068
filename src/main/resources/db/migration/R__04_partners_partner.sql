select undeclare('partner');
grant select on partner
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update on partner to tributary_director;
grant insert on partner to tributary_field;
grant update (name, kind, status, english_name, registration_number, website, status_reason, confirmed_on, version) on partner
    to tributary_field;

create policy everything on partner to tributary_director using (true);
create policy reads on partner for select to tributary_finance, tributary_auditor using (true);
-- An account manager who is named for a partner sees it, and with it everything that people see who see the partner: orders,
-- receipts, the file. Both sides of the "or" have an index.
create policy own on partner for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]) or id = any ((select owned_partners())::uuid[]));
create policy own_company on partner for select to tributary_partner
    using (id = (select current_partner()));
create policy own_territory on partner for insert to tributary_field
    with check (status = 'PROSPECT' and territory_id = any ((select visible_territories())::uuid[]));
create policy own_changes on partner for update to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]) or id = any ((select owned_partners())::uuid[]));

select audit('partner', 'Partner', 'id');

-- Directors import partners with any status.
select steps('partner', 'director: *',
    'field: >PROSPECT, PROSPECT>ONBOARDING',
    'manager: ONBOARDING>ACTIVE, ACTIVE>SUSPENDED, SUSPENDED>ACTIVE, PROSPECT>ENDED, ONBOARDING>ENDED, ACTIVE>ENDED, SUSPENDED>ENDED');

-- A change of partner.territory_id holds from today on; the territory of a new partner has no beginning.
create or replace function partner_placed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        perform place_partner_and_after(new.id, new.territory_id, null);
    elsif not exists (select from partner_territory
            where partner_id = new.id and territory_id = new.territory_id and valid @> business_date()) then
        perform place_partner_and_after(new.id, new.territory_id, business_date());
    end if;
    return null;
end
$$;

create or replace trigger partner_placed after insert or update of territory_id on partner
    for each row execute function partner_placed();

-- The next free code for a partner that is entered by hand.
create or replace function next_partner_code() returns text
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    number text;
    free   text;
begin
    loop
        number := nextval('partner_code');
        free := 'P' || lpad(number, greatest(4, length(number)), '0');
        exit when not exists (select from partner where code = free);
    end loop;
    return free;
end
$$;
grant execute on function next_partner_code to tributary_director, tributary_field;

-- Records each change of a partner's status.
create or replace function partner_step_taken() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    insert into partner_step (partner_id, from_status, to_status, reason, employee_id)
    values (new.id, case when tg_op = 'UPDATE' then old.status end, new.status, new.status_reason,
        (select id from employee where subject = caller_subject()));
    return null;
end
$$;

create or replace trigger partner_entered after insert on partner
    for each row execute function partner_step_taken();

create or replace trigger partner_step_taken after update of status on partner
    for each row when (old.status <> new.status) execute function partner_step_taken();

-- The items that the files of these partners have, by the names of FileItem. It returns no values, so that the score is the same
-- for people who may not see phones and dates.
create or replace function files_of_partners(of_partners uuid[]) returns table (partner_id uuid, items text[])
    language sql stable security definer rows 100 set search_path = public, pg_temp
begin atomic
    select partner.id, array(
        select 'REGISTRATION_NUMBER' where partner.registration_number is not null
        union all
        select 'ENGLISH_NAME' where partner.english_name is not null
        union all
        select distinct address.kind || '_ADDRESS' from partner_address address where address.partner_id = partner.id
        union all
        select 'COORDINATES' where exists (select from partner_address address
            where address.partner_id = partner.id and address.longitude is not null)
        union all
        select distinct role from contact where contact.partner_id = partner.id and role in ('DECISION_MAKER', 'FINANCE')
        union all
        select 'CHANNEL' where exists (select from contact
            join contact_channel on contact_id = contact.id where contact.partner_id = partner.id)
        union all
        select 'KEY_DATE' where exists (select from contact
            join contact_key_date on contact_id = contact.id where contact.partner_id = partner.id))
    from partner
    where partner.id = any (of_partners)
      and (caller_sees_all() or partner.territory_id = any ((select visible_territories())::uuid[])
          or partner.id = any ((select owned_partners())::uuid[]) or partner.id = (select current_partner()));
end;
grant execute on function files_of_partners
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The same for one partner.
create or replace function partner_file_items(of_partner uuid) returns text[]
    language sql stable security definer set search_path = public, pg_temp
    return (select nullif(items, '{}') from files_of_partners(array[of_partner]));
grant execute on function partner_file_items
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The partner with this code, or the one that it was merged into.
create or replace function partner_of_code(known_code text) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (
        select coalesce(merged_into_id, id) from partner
        where code = known_code and (caller_sees_all() or caller_sees_partner(coalesce(merged_into_id, id))));
grant execute on function partner_of_code
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
