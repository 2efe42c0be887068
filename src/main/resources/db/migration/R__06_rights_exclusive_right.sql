select undeclare('exclusive_right');
grant select on exclusive_right
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on exclusive_right to tributary_director, tributary_field;
grant update (valid_to, end_reason, version) on exclusive_right to tributary_director, tributary_field;

-- Everybody who sells in a territory has to know what others may not sell there.
create policy everything on exclusive_right to tributary_director using (true);
create policy reads on exclusive_right for select to tributary_finance, tributary_auditor using (true);
create policy own on exclusive_right to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));
create policy own_company on exclusive_right for select to tributary_partner
    using (partner_id = (select current_partner()));
create policy managers_write on exclusive_right as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');
create policy managers_change on exclusive_right as restrictive for update to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below');

select audit('exclusive_right', 'ExclusiveRight', 'id');

-- Rights of two partners to one product line never overlap in a territory. Checked where a right changes and where the tree does:
-- each change alone could be sound and both together not, so rights and moves wait for each other here. The message reads like
-- PostgreSQL's own, because clients find the name of the rule in it.
create or replace function exclusive_rights_apart() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
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

create or replace trigger exclusive_rights_apart after insert or update on exclusive_right
    for each statement execute function exclusive_rights_apart();

create or replace trigger exclusive_rights_apart after insert on territory_ancestry
    for each statement execute function exclusive_rights_apart();

-- No right lies in a territory that is closed. Granting and closing wait for each other, as for price lists.
create or replace function exclusive_right_in_open_territory() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    closed date;
begin
    select closed_on into closed from territory where id = new.territory_id for share;
    if closed is not null and daterange(new.valid_from, new.valid_to) && daterange(closed, null) then
        perform refuse('exclusive_right', 'exclusive_right_in_open_territory', new.id::text);
    end if;
    return null;
end
$$;

create or replace trigger exclusive_right_in_open_territory after insert or update on exclusive_right
    for each row execute function exclusive_right_in_open_territory();

create or replace trigger partner_not_merged after insert on exclusive_right
    referencing new table as added for each statement execute function partner_not_merged();
