-- Database time of partner searches among 100 000 partners, as a director and as a rep sees them; see search.sh.
\set ON_ERROR_STOP on
\pset pager off
begin;
set local client_min_messages = warning;
alter table partner disable trigger user;
create temporary table city on commit drop as
select id, code, name from territory
where exists (select from territory_division covered where covered.territory_id = territory.id and covered.code !~ '0000$');
insert into partner (code, name, english_name, kind, status, territory_id, currency)
select 'B' || lpad(number::text, 6, '0'),
       place.short || trade.one || trade.two || branch.what || suffix.what,
       case when number % 3 = 0 then initcap(english.one || english.two) || ' ' || english.branch || ' Co., Ltd.' end,
       'DISTRIBUTOR', 'ACTIVE', place.id, 'CNY'
from generate_series(1, 100000) number
join lateral (
    select id, regexp_replace(name, '(市|盟|地区|自治州)$', '') as short
    from city order by code offset (hashint4(number) & 65535) % (select count(*) from city) limit 1
) place on true
cross join lateral (select
    substr('恒博鑫盛宏智光视卓天瑞嘉汇永中启凯华朗德新锐众金万佳群广同励正浩创百远弘致海星云', 1 + (hashint4(number * 3) & 65535) % 40, 1) as one,
    substr('瑞远源泰图联影界越成丰诚通信创明歌悦晟润路拓合桥象音英源辉图阳宇来川景毅远川河帆', 1 + (hashint4(number * 7) & 65535) % 40, 1) as two) trade
cross join lateral (select (array['商贸', '科技发展', '电子科技', '办公设备', '视听设备', '智能科技', '信息技术', '文化传媒'])[1 + (hashint4(number * 11) & 65535) % 8] as what) branch
cross join lateral (select (array['有限公司', '有限责任公司', '股份有限公司', '经营部'])[1 + (hashint4(number * 13) & 65535) % 4] as what) suffix
cross join lateral (select
    (array['lumen', 'silver', 'harbour', 'egret', 'blue', 'north', 'bright', 'golden', 'river', 'summit', 'jade', 'crystal', 'pearl', 'falcon', 'maple', 'orchid'])[1 + (hashint4(number * 17) & 65535) % 16] as one,
    (array['way', 'point', 'light', 'stone', 'cape', 'star', 'field', 'bridge', 'gate', 'wood', 'port', 'crest', 'vale', 'peak', 'brook', 'ford'])[1 + (hashint4(number * 19) & 65535) % 16] as two,
    (array['Trading', 'Technology', 'Electronics', 'Visual', 'Systems', 'Audio', 'Solutions', 'Industrial'])[1 + (hashint4(number * 23) & 65535) % 8] as branch) english;
analyze partner;
select count(*) as partners, pg_size_pretty(pg_total_relation_size('partner')) as size from partner;

-- The first page as PartnerReads reads it: it chooses the faster way first.
prepare way (text) as select partner_search_way($1);
prepare "RANKED" (text) as
select found.* from (
    with containing as materialized (
        select found.id, found.distance
        from partners_containing($1) found join partner on partner.id = found.id
    ), candidate as (
        select id, min(distance) as distance
        from (
            select * from containing
            union all
            select * from partners_resembling($1) where not exists (select from containing)) found
        group by id)
    select partner.id, partner.code, partner.name, candidate.distance
    from candidate join partner on partner.id = candidate.id where true
    and partner.merged_into_id is null) found
order by found.distance, found.code, found.id limit 21;
prepare "OWN" (text) as
select found.* from (
    select partner.id, partner.code, partner.name,
           partner_search_distance($1, partner.search_text, partner.search_initials) as distance
    from partner where (strpos(partner.search_text, $1) > 0 or strpos(partner.search_initials, (select typed_initials($1))) > 0)
    and partner.merged_into_id is null) found
order by found.distance, found.code, found.id limit 21;
prepare "BY_CODE" (text) as
select found.* from (
    select partner.id, partner.code, partner.name, 7::numeric as distance
    from partner where (strpos(partner.search_text, $1) > 0 or strpos(partner.search_initials, (select typed_initials($1))) > 0)
    and partner.merged_into_id is null) found
order by found.distance, found.code, found.id limit 21;

set local plan_cache_mode = force_generic_plan;
set local jit = off;
\if :explain
\set look 'explain (analyze, buffers, costs off)'
\else
\set look 'explain (analyze, costs off, timing off, summary on)'
\endif
\echo == director
select set_config('role', 'tributary_director', true), set_config('tributary.today', current_date::text, true);
\i search-terms.sql
reset role;
\echo == rep
select set_config('role', 'tributary_field', true),
       set_config('tributary.subject', '00000000-0000-4000-8000-000000000004', true), set_config('tributary.reach', 'own', true);
select count(*) as partners_of_rep from partner;
\i search-terms.sql
reset role;
\echo == regional manager
select set_config('role', 'tributary_field', true),
       set_config('tributary.subject', '00000000-0000-4000-8000-000000000002', true), set_config('tributary.reach', 'below', true);
select count(*) as partners_of_regional_manager from partner;
\i search-terms.sql
rollback;
vacuum partner;
