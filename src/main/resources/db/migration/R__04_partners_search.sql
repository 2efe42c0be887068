-- Finding partners by a part of a name or code in any script, by pinyin initials, or by a word with a typo. A search that finds
-- a hundred partners or half of 100 000 takes some milliseconds.

-- Loads the extension: before that, only a superuser may create a function with a value for one of its settings.
select similarity('', '');

-- The most selective grams of a search: pairs if it has any, because thousands of partners have each letter.
create or replace function telling_grams(typed text) returns text[]
    language sql immutable parallel safe
    return case when length(typed) > 1 then search_pairs(typed) else search_grams(typed) end;
grant execute on function telling_grams
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The search text, if it may be pinyin initials; else null. A statement selects it once: a function with such an argument would
-- be called for each row.
create or replace function typed_initials(typed text) returns text
    language sql immutable parallel safe
    return case when typed ~ '^[a-z0-9]+$' then upper(typed) end;
grant execute on function typed_initials
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- How far the search text is from a partner that contains it: 0 if it is its code or name, 1 the beginning of one, 2 a part of
-- one, 3 the beginning of its initials, 4 a part of them.
create or replace function partner_search_distance(typed text, text text, initials text) returns numeric
    language sql immutable parallel safe
    return case
        when strpos(text, typed) = 0
            then case when strpos(E'\n' || initials, E'\n' || typed_initials(typed)) > 0 then 3 else 4 end
        when strpos(E'\n' || text || E'\n', E'\n' || typed || E'\n') > 0 then 0
        when strpos(E'\n' || text, E'\n' || typed) > 0 then 1
        else 2 end;
grant execute on function partner_search_distance
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The share of all partners, from 0 to 1, that makes a sample of some two thousand.
create or replace function partner_sample() returns real
    language sql stable  set search_path = public, pg_temp
    return (select least(1, 2000 / greatest(reltuples, 1))::real from pg_class where oid = 'partner'::regclass);
grant execute on function partner_sample
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Whether more than some five hundred partners contain the search text, estimated from a sample.
create or replace function partner_search_finds_many(typed text) returns boolean
    language sql stable security definer set search_path = public, pg_temp set max_parallel_workers_per_gather = 0
begin atomic
    select partner_sample() < 1 and count(*) > 500 * partner_sample()
    from partner tablesample system (100 * partner_sample()) repeatable (0)
    where strpos(search_text, typed) > 0 or strpos(search_initials, (select typed_initials(typed))) > 0;
end;
grant execute on function partner_search_finds_many
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- How to run a search for this caller. RANKED: some hundreds of partners contain the text, the index finds them, best first.
-- If more do: OWN for a caller who sees few partners, among whom to search; BY_CODE for a caller who sees many, because sorting
-- thousands by rank takes long.
create or replace function partner_search_way(typed text) returns text
    language sql stable set max_parallel_workers_per_gather = 0
    return case
        when not partner_search_finds_many(typed) then 'RANKED'
        when (select count(*) from partner tablesample system (100 * partner_sample()) repeatable (0))
            < 5000 * partner_sample() then 'OWN'
        else 'BY_CODE' end;
grant execute on function partner_search_way
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The partners that contain the search text. It runs as the owner: below a policy, PostgreSQL uses no index with operators that
-- could reveal rows. It returns only partners that the caller sees. A merged partner is found as its survivor.
create or replace function partners_containing(typed text) returns table (id uuid, distance numeric)
    language sql stable security definer rows 100 set search_path = public, pg_temp set max_parallel_workers_per_gather = 0
begin atomic
    select seen.id, found.distance
    from (
        select coalesce(merged_into_id, id) as id, partner_search_distance(typed, search_text, search_initials) as distance
        from partner
        where search_grams @> (select telling_grams(typed)) and strpos(search_text, typed) > 0
        union all
        select coalesce(merged_into_id, id), partner_search_distance(typed, search_text, search_initials)
        from partner
        where typed_initials(typed) is not null and search_grams @> (select telling_grams(typed_initials(typed)))
          and strpos(search_initials, typed_initials(typed)) > 0 and strpos(search_text, typed) = 0) found
    join partner seen on seen.id = found.id
    where caller_sees_all() or seen.territory_id = any ((select visible_territories())::uuid[])
        or seen.id = any ((select owned_partners())::uuid[]) or seen.id = (select current_partner());
end;
grant execute on function partners_containing
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The partners that sound like a search text of at least three Han characters (3 and 4, as above), or have words that are spelled
-- like it (5 to 6). It runs as the owner, as above. Two swapped letters change four trigrams of a word, which has one more
-- trigram than letters; a wrong letter changes three. Words of fewer than four letters are not searched with a typo.
create or replace function partners_resembling(typed text) returns table (id uuid, distance numeric)
    language plpgsql stable security definer rows 100 set search_path = public, pg_temp
    set max_parallel_workers_per_gather = 0 set pg_trgm.word_similarity_threshold = 0.5
as $$
declare
    sound constant text := case when typed ~ '^[\u4E00-\u9FFF]{3,}$'
        then split_part(pinyin_initials(typed), E'\n', 1) else '' end;
begin
    if sound <> '' then
        return query
        select seen.id, partner_search_distance(lower(sound), '', partner.search_initials)
        from partner
        join partner seen on seen.id = coalesce(partner.merged_into_id, partner.id)
        where partner.search_grams @> telling_grams(sound) and strpos(partner.search_initials, sound) > 0
          and (caller_sees_all() or seen.territory_id = any ((select visible_territories())::uuid[])
              or seen.id = any ((select owned_partners())::uuid[]) or seen.id = (select current_partner()));
    elsif typed ~ '[a-z]{4,}' then
        perform set_config('pg_trgm.word_similarity_threshold',
            greatest(0.5, (length(typed) - 3.0) / (length(typed) + 5))::text, true);
        return query
        select seen.id, 6 - word_similarity(typed, partner.search_text)::numeric(5, 4)
        from partner
        join partner seen on seen.id = coalesce(partner.merged_into_id, partner.id)
        where partner.search_text %> typed
          and (caller_sees_all() or seen.territory_id = any ((select visible_territories())::uuid[])
              or seen.id = any ((select owned_partners())::uuid[]) or seen.id = (select current_partner()));
    end if;
end
$$;
grant execute on function partners_resembling
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
