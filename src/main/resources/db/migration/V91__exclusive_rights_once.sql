-- A partner has a right to a product line in a territory once on any day. Rights that state the same days of it again become one, from
-- the first day of any of them to the last, with the key of the one that was granted first: what was agreed holds as long as it did.
-- Days of rights that follow one another, the one beginning when the other ends, are two rights as before.
create temporary table repeated_right on commit drop as
select id, partner_id, territory_id, product_line_id, valid_from, valid_to, end_reason,
       count(*) filter (where begins) over (
           partition by partner_id, territory_id, product_line_id order by valid_from, id) as number
from (
    select *, valid_from >= max(coalesce(valid_to, 'infinity')) over (
                  partition by partner_id, territory_id, product_line_id order by valid_from, id
                  rows between unbounded preceding and 1 preceding) is not false as begins
    from exclusive_right
) said;

create temporary table united_right on commit drop as
select (array_agg(id order by id))[1] as id, array_agg(id) as ids, min(valid_from) as valid_from,
       nullif(max(coalesce(valid_to, 'infinity')), 'infinity') as valid_to,
       (array_agg(end_reason order by coalesce(valid_to, 'infinity') desc, id))[1] as end_reason
from repeated_right
group by partner_id, territory_id, product_line_id, number
having count(*) > 1;

delete from exclusive_right using united_right united
where exclusive_right.id = any (united.ids) and exclusive_right.id <> united.id;
update exclusive_right
set valid_from = united.valid_from, valid_to = united.valid_to, end_reason = united.end_reason, version = version + 1
from united_right united
where exclusive_right.id = united.id;

-- Looked at when a statement is done: a file may put the end of one right and the beginning of the next in any sequence.
alter table exclusive_right add constraint exclusive_right_once exclude using gist (
    partner_id with =, territory_id with =, product_line_id with =,
    (daterange(valid_from, valid_to)) with &&) deferrable initially immediate;
