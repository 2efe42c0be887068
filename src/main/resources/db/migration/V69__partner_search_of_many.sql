-- Searches that find a hundred partners or half of all, each in some milliseconds among 100 000.

-- Each sign and each two that follow one another: an index on them finds single Han characters too.
create function search_grams(searched text) returns text[]
    language sql immutable parallel safe
    return (
        select coalesce(array_agg(distinct gram), '{}')
        from (
            select substr(searched, at, size) as gram
            from generate_series(1, length(searched)) at, generate_series(1, 2) size
        ) grams
        where strpos(gram, E'\n') = 0);
alter table partner rename search_pairs to search_grams;
alter table partner alter search_grams
    set expression as (search_grams(partner_search_text(code, name, english_name) || E'\n' || pinyin_initials(name)));
alter index partner_search_pairs_idx rename to partner_search_grams_idx;
-- What is derived is no change of its own.
select audit('partner', 'Partner', 'id');

-- Those of what is searched for that say most: pairs, if it has any, since thousands of partners have each letter.
create function telling_grams(typed text) returns text[]
    language sql immutable parallel safe
    return case when length(typed) > 1 then search_pairs(typed) else search_grams(typed) end;

drop function partners_found, partners_called, partner_search_distance, typed_initials;

-- What was typed, if it may be initials of pinyin; else null. Asked for in a query of its own, so that it is found out once: a
-- function with such an argument would be called for each row.
create function typed_initials(typed text) returns text
    language sql immutable parallel safe
    return case when typed ~ '^[a-z0-9]+$' then upper(typed) end;

-- How far what was typed is from a partner that contains it: 0 for its code or name, 1 for the beginning of one, 2 for a part
-- of one, 3 and 4 for the beginning and a part of its initials.
create function partner_search_distance(typed text, text text, initials text) returns numeric
    language sql immutable parallel safe
    return case
        when strpos(text, typed) = 0
            then case when strpos(E'\n' || initials, E'\n' || typed_initials(typed)) > 0 then 3 else 4 end
        when strpos(E'\n' || text || E'\n', E'\n' || typed || E'\n') > 0 then 0
        when strpos(E'\n' || text, E'\n' || typed) > 0 then 1
        else 2 end;

-- Which part of all partners a sample has to be to have some two thousand of them, from 0 to 1.
create function partner_sample() returns real
    language sql stable security definer set search_path = public
    return (select least(1, 2000 / greatest(reltuples, 1))::real from pg_class where oid = 'partner'::regclass);

-- Whether more than some five hundred partners contain what was typed, told from a sample.
create function partner_search_finds_many(typed text) returns boolean
    language sql stable security definer set search_path = public set max_parallel_workers_per_gather = 0
begin atomic
    select partner_sample() < 1 and count(*) > 500 * partner_sample()
    from partner tablesample system (100 * partner_sample()) repeatable (0)
    where strpos(search_text, typed) > 0 or strpos(search_initials, (select typed_initials(typed))) > 0;
end;

-- How to search for what was typed, as its caller sees partners: which of them contain it, an index tells, the best first,
-- if there are some hundreds (RANKED). Those of many, whoever sees few partners is told from among these (OWN); and whoever
-- sees many, by code, since putting thousands in a sequence is what takes long (BY_CODE).
create function partner_search_way(typed text) returns text
    language sql stable set max_parallel_workers_per_gather = 0
    return case
        when not partner_search_finds_many(typed) then 'RANKED'
        when (select count(*) from partner tablesample system (100 * partner_sample()) repeatable (0))
            < 5000 * partner_sample() then 'OWN'
        else 'BY_CODE' end;

-- The partners that contain what was typed. As the owner, since below a policy PostgreSQL uses no index with operators that
-- could tell somebody about rows they may not see; whoever asks joins the keys with the partners that they may see. Of a
-- partner that has become another one, that one.
create function partners_containing(typed text) returns table (id uuid, distance numeric)
    language sql stable security definer rows 100 set search_path = public set max_parallel_workers_per_gather = 0
begin atomic
    select coalesce(merged_into_id, id), partner_search_distance(typed, search_text, search_initials)
    from partner
    where search_grams @> (select telling_grams(typed)) and strpos(search_text, typed) > 0
    union all
    select coalesce(merged_into_id, id), partner_search_distance(typed, search_text, search_initials)
    from partner
    where typed_initials(typed) is not null and search_grams @> (select telling_grams(typed_initials(typed)))
      and strpos(search_initials, typed_initials(typed)) > 0 and strpos(search_text, typed) = 0;
end;

-- The partners that sound like what was typed, if that is three Han characters or more (3 and 4, as above), or have words that are
-- spelled like it (5 to 6). As the owner, as above. Two letters that have changed places change four trigrams of a word, which
-- has one more of them than letters, and a wrong one three; of words shorter than four letters a typo leaves nothing.
create function partners_resembling(typed text) returns table (id uuid, distance numeric)
    language plpgsql stable security definer rows 100 set search_path = public
    set max_parallel_workers_per_gather = 0 set pg_trgm.word_similarity_threshold = 0.5
as $$
declare
    sound constant text := case when typed ~ '^[\u4E00-\u9FFF]{3,}$'
        then split_part(pinyin_initials(typed), E'\n', 1) else '' end;
begin
    if sound <> '' then
        return query
        select coalesce(partner.merged_into_id, partner.id),
               partner_search_distance(lower(sound), '', partner.search_initials)
        from partner
        where search_grams @> telling_grams(sound) and strpos(search_initials, sound) > 0;
    elsif typed ~ '[a-z]{4,}' then
        perform set_config('pg_trgm.word_similarity_threshold',
            greatest(0.5, (length(typed) - 3.0) / (length(typed) + 5))::text, true);
        return query
        select coalesce(partner.merged_into_id, partner.id), 6 - word_similarity(typed, search_text)::numeric(5, 4)
        from partner
        where search_text %> typed;
    end if;
end
$$;

revoke execute on function partner_search_finds_many, partner_search_way, partners_containing, partners_resembling from public;
grant execute on function partner_search_finds_many, partner_search_way, partners_containing, partners_resembling
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
