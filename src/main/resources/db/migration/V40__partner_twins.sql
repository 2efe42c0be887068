-- Twins: partners that may be one company entered twice, told by what is alike in their files.

-- What tells one company's name from another's: neither how wide its letters are nor its blanks, signs and legal form.
create function company_name_key(name text) returns text
    language sql immutable parallel safe
    return nullif(
        regexp_replace(
            regexp_replace(
                lower(normalize(name, NFKC)),
                '\m(co|company|ltd|limited|inc|llc|corp|corporation)\M|(股份|有限|责任|集团)*公司|集团', '', 'g'),
            '[^a-z0-9\u4E00-\u9FFF]', '', 'g'),
        '');

-- An address as a letter carrier reads it.
create function address_key(division_code text, line text) returns text
    language sql immutable parallel safe
    return division_code || regexp_replace(lower(normalize(line, NFKC)), '[^a-z0-9\u4E00-\u9FFF]', '', 'g');

-- A phone number without signs, the code of China and leading zeros; anything else without capitals.
create function channel_key(kind text, address text) returns text
    language sql immutable parallel safe
    return case kind
        when 'PHONE' then ltrim(
            regexp_replace(regexp_replace(address, '\D', '', 'g'), '^(00)?86(?=\d{10})', ''), '0')
        else lower(btrim(address))
    end;

alter table partner
    add name_key text generated always as (company_name_key(name)) stored,
    add english_name_key text generated always as (company_name_key(english_name)) stored,
    add merged_into_id uuid references partner check (merged_into_id <> id),
    add constraint partner_merged_is_over check (merged_into_id is null or status = 'ENDED');
comment on column partner.merged_into_id is
    'The partner that it has become, through however many merges; null for all others. Derived from partner_merge';
alter table partner_address
    add address_key text not null generated always as (address_key(division_code, line)) stored;
alter table contact_channel
    add channel_key text not null generated always as (channel_key(kind, address)) stored;
create index on partner (merged_into_id) where merged_into_id is not null;
create index on partner (name_key);
create index on partner (english_name_key);
create index on partner using gin (name_key gin_trgm_ops) with (fastupdate = off);
create index on partner (search_initials) where search_initials <> '';
create index on partner_address (address_key);
create index on contact_channel (channel_key, kind);

-- One company is one partner for each of its currencies; who comes back after an end is another one.
create unique index partner_registered_once on partner (registration_number, currency)
    where registration_number is not null and status <> 'ENDED';
comment on column partner.registration_number is
    'Unified social credit code (统一社会信用代码); one company with two currencies is two partners';

-- What is derived is no change of its own.
select audit('partner', 'Partner', 'id');
select audit('partner_address', 'Partner', 'partner_id');
select audit('contact_channel', 'Contact', 'contact_id', '{address}');

-- Partners of which somebody said that they are two companies, whatever is alike in their files.
create table partner_apart (
    one_id      uuid not null references partner,
    other_id    uuid not null references partner,
    reason      text check (reason <> ''),
    employee_id uuid references employee default caller_employee(),
    said_at     timestamptz not null default now(),
    primary key (one_id, other_id),
    check (one_id < other_id)
);
comment on column partner_apart.reason is 'Null where it was said when one of them was entered';
create index on partner_apart (other_id);
create index on partner_apart (employee_id);

alter table partner_apart enable row level security;
grant select on partner_apart
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
create policy reads on partner_apart for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partners on partner_apart for select to tributary_field
    using (exists (select from partner where partner.id = one_id)
        and exists (select from partner where partner.id = other_id));
select audit('partner_apart', 'Partner', 'one_id');

-- Which part of their pairs of signs two names have in common, from 0 to 1; trigrams know letters only.
create function pair_similarity(one text, other text) returns numeric
    language sql immutable parallel safe
    return (
        select count(*) filter (where pair = any (search_pairs(one)) and pair = any (search_pairs(other)))::numeric
            / greatest(count(*), 1)
        from (select unnest(search_pairs(one)) union select unnest(search_pairs(other))) pairs (pair));

-- The likely twins of a partner, and by which signs (TwinSign). As the owner: a twin may be in somebody else's territory.
-- SIMILAR_NAME is a name in letters of which three in five trigrams are the same; or one that sounds alike (the same
-- initials of pinyin) and has three in ten pairs of signs in common; or one that has the other within it. A brand is two
-- signs of a Chinese name: one that sounds otherwise is another brand, however alike the rest is.
create function partner_twins(of_partner uuid) returns table (twin_id uuid, signs text[])
    language sql stable security definer rows 3 set search_path = public set pg_trgm.similarity_threshold = 0.6
begin atomic
    with me as (select * from partner where id = of_partner)
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
        from me join partner other on other.search_pairs @> search_pairs(me.name_key)
        where length(me.name_key) >= 4 and strpos(other.name_key, me.name_key) > 0 and other.name_key <> me.name_key
        union all
        select known.partner_id, 'CONTACT'
        from contact own
        join contact_channel mine on mine.contact_id = own.id
        join contact_channel same on same.channel_key = mine.channel_key and same.kind = mine.kind
        join contact known on known.id = same.contact_id
        where own.partner_id = of_partner
        union all
        select same.partner_id, 'ADDRESS'
        from partner_address mine join partner_address same on same.address_key = mine.address_key
        where mine.partner_id = of_partner
    ) alike
    join partner twin on twin.id = alike.id
    where twin.id <> of_partner and twin.merged_into_id is null
      and not exists (select from partner_apart
          where one_id = least(of_partner, twin.id) and other_id = greatest(of_partner, twin.id))
    group by twin.id;
end;

-- The same of a partner that was entered just now. Two that are entered at once are told of each other, or rather the later
-- one of the earlier one: here they wait for each other.
create function twins_of_entered(entered uuid) returns table (twin_id uuid, signs text[])
    language plpgsql security definer set search_path = public
as $$
begin
    perform pg_advisory_xact_lock(hashtext('twins_of_entered'));
    return query select * from partner_twins(entered);
end
$$;

-- Says that a partner is another company than each of these: whoever asks sees it, and was told of them.
create function keep_partners_apart(partner uuid, twins uuid[], why text) returns void
    language sql security definer set search_path = public
begin atomic
    insert into partner_apart (one_id, other_id, reason)
    select least(partner, twin), greatest(partner, twin), why from unnest(twins) twin
    on conflict do nothing;
end;

-- All partners that have a twin by a sign that is told by equality; SIMILAR_NAME is not, and would be looked for partner by
-- partner.
create function partners_with_twins() returns setof uuid
    language sql stable security definer rows 100 set search_path = public
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
    where same.partner_id <> mine.partner_id
      and not exists (select from partner_apart
          where one_id = least(mine.partner_id, same.partner_id)
            and other_id = greatest(mine.partner_id, same.partner_id));
end;

revoke execute on function partner_twins, twins_of_entered, keep_partners_apart, partners_with_twins from public;
grant execute on function partner_twins, partners_with_twins
    to tributary_director, tributary_field, tributary_finance, tributary_auditor;
grant execute on function twins_of_entered, keep_partners_apart to tributary_director, tributary_field;
