-- Duplicates: partners that may be one company that was entered twice.

-- Loads the extension: before that, only a superuser may create a function with a value for one of its settings.
select similarity('', '');

-- The share of character pairs that two names have in common, from 0 to 1; trigrams know letters only.
create or replace function pair_similarity(one text, other text) returns numeric
    language sql immutable parallel safe
    return (
        select count(*) filter (where pair = any (search_pairs(one)) and pair = any (search_pairs(other)))::numeric
            / greatest(count(*), 1)
        from (select unnest(search_pairs(one)) union select unnest(search_pairs(other))) pairs (pair));
grant execute on function pair_similarity
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The likely duplicates of a partner, and the signs that they are (TwinSign). It runs as the owner: a duplicate may be in
-- somebody else's territory. SIMILAR_NAME is a name in letters with three in five trigrams in common; or a name that sounds alike
-- (the same pinyin initials) with three in ten character pairs in common; or a name that contains the other. The brand is two
-- characters of a Chinese name: a name that sounds different is another brand, however alike the rest is.
create or replace function partner_twins(of_partner uuid) returns table (twin_id uuid, signs text[])
    language sql stable security definer rows 3 set search_path = public, pg_temp set pg_trgm.similarity_threshold = 0.6
begin atomic
    with me as (select * from partner where id = of_partner and (caller_sees_all() or caller_sees_partner(of_partner)))
    select twin.id, array_agg(distinct alike.sign order by alike.sign)
    from (
        select other.id, 'REGISTRATION_NUMBER' as sign
        from me join partner other on other.registration_number = me.registration_number
        union all
        select other.id, 'NAME' from me join partner other on other.name_key = me.name_key
        union all
        select other.id, 'NAME' from me join partner other on other.english_name_key = me.english_name_key
        union all
        select other.id, 'SIMILAR_NAME'
        from me join partner other on other.name_key % me.name_key and other.name_key <> me.name_key
        union all
        select other.id, 'SIMILAR_NAME'
        from me join partner other on other.search_initials = me.search_initials and other.search_initials <> ''
        where other.name_key <> me.name_key and pair_similarity(other.name_key, me.name_key) >= 0.3
        union all
        select other.id, 'SIMILAR_NAME'
        from me join partner other on other.search_grams @> search_pairs(me.name_key)
        where length(me.name_key) >= 4 and strpos(other.name_key, me.name_key) > 0 and other.name_key <> me.name_key
        union all
        select known.partner_id, 'CONTACT'
        from me
        join contact own on own.partner_id = me.id
        join contact_channel mine on mine.contact_id = own.id
        join contact_channel same on same.channel_key = mine.channel_key and same.kind = mine.kind
        join contact known on known.id = same.contact_id
        union all
        select same.partner_id, 'ADDRESS'
        from me
        join partner_address mine on mine.partner_id = me.id
        join partner_address same on same.address_key = mine.address_key
    ) alike
    join partner twin on twin.id = alike.id
    where twin.id <> of_partner and twin.merged_into_id is null
      and not exists (select from partner_apart
          where one_id = least(of_partner, twin.id) and other_id = greatest(of_partner, twin.id))
    group by twin.id;
end;
grant execute on function partner_twins to tributary_director, tributary_field, tributary_finance, tributary_auditor;

-- The same for a partner that was entered in this transaction. Two entries at the same time wait for each other here, so that the
-- later one sees the earlier one.
create or replace function twins_of_entered(entered uuid) returns table (twin_id uuid, signs text[])
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtext('twins_of_entered'));
    return query select * from partner_twins(entered);
end
$$;
grant execute on function twins_of_entered to tributary_director, tributary_field;

-- Declares that a partner is another company than each of these duplicates. The caller sees the partner, and sees each duplicate
-- or got it from partner_twins.
create or replace function keep_partners_apart(partner uuid, twins uuid[], why text) returns void
    language sql security definer set search_path = public, pg_temp
begin atomic
    insert into partner_apart (one_id, other_id, reason)
    select least(partner, twin), greatest(partner, twin), why
    from unnest(twins) twin
    where caller_sees_all() or caller_sees_partner(partner)
        and (caller_sees_partner(twin) or twin in (select twin_id from partner_twins(partner)))
    on conflict do nothing;
end;
grant execute on function keep_partners_apart to tributary_director, tributary_field;

-- All partners that have a duplicate by a sign that compares for equality. SIMILAR_NAME does not, and would be searched partner
-- by partner.
create or replace function partners_with_twins() returns setof uuid
    language sql stable security definer rows 100 set search_path = public, pg_temp
begin atomic
    with sign as materialized (
        select 'REGISTRATION_NUMBER' as kind, registration_number as key, id as partner_id
        from partner where registration_number is not null and merged_into_id is null
        union
        select 'NAME', name_key, id from partner where name_key is not null and merged_into_id is null
        union
        select 'ENGLISH_NAME', english_name_key, id
        from partner where english_name_key is not null and merged_into_id is null
        union
        select 'CONTACT ' || channel.kind, channel_key, partner_id
        from contact_channel channel join contact on contact.id = contact_id
        union
        select 'ADDRESS', address_key, partner_id from partner_address
    )
    select distinct mine.partner_id
    from (select kind, key from sign group by kind, key having count(*) > 1) shared
    join sign mine using (kind, key)
    join sign same using (kind, key)
    join partner seen on seen.id = mine.partner_id
    where same.partner_id <> mine.partner_id
      and (caller_sees_all() or seen.territory_id = any ((select visible_territories())::uuid[])
          or seen.id = any ((select owned_partners())::uuid[]) or seen.id = (select current_partner()))
      and not exists (select from partner_apart
          where one_id = least(mine.partner_id, same.partner_id)
            and other_id = greatest(mine.partner_id, same.partner_id));
end;
grant execute on function partners_with_twins
    to tributary_director, tributary_field, tributary_finance, tributary_auditor;
