-- How much below the list price people may sell, by their position, from a day until the next such row. Append-only.
-- Directors have no row: they may give any discount.
create table discount_authority (
    id            uuid primary key default uuidv7(),
    position      text not null check (position in ('REP', 'SUPPORT', 'MANAGER', 'REGIONAL_MANAGER')),
    valid_from    date not null,
    most_discount numeric(5, 4) not null check (most_discount between 0 and 1),
    reason        text not null check (reason <> ''),
    set_by        uuid references employee default caller_employee(),
    set_at        timestamptz not null default clock_timestamp()
);
comment on column discount_authority.most_discount is '1 − unit price ÷ list price at most; 0.05 is 5 %';
create index on discount_authority (position, valid_from desc, set_at desc);
create index on discount_authority (set_by);

insert into discount_authority (position, valid_from, most_discount, reason) values
    ('REP', '2000-01-01', 0.05, 'Default'),
    ('SUPPORT', '2000-01-01', 0.05, 'Default'),
    ('MANAGER', '2000-01-01', 0.10, 'Default'),
    ('REGIONAL_MANAGER', '2000-01-01', 0.20, 'Default');

-- The most that any of these positions may give on the day: of several rows from the same day what was set last counts.
create function most_discount(positions text[], day date) returns numeric
    language sql stable
    return (
        select coalesce(max(most_discount), 0)
        from (
            select distinct on (position) most_discount
            from discount_authority
            where position = any (positions) and valid_from <= day
            order by position, valid_from desc, set_at desc, id desc) held);

alter table discount_authority enable row level security;
grant select on discount_authority to tributary_director, tributary_field, tributary_finance, tributary_auditor;
grant insert on discount_authority to tributary_director;
create policy everything on discount_authority to tributary_director using (true);
create policy reads on discount_authority for select to tributary_field, tributary_finance, tributary_auditor using (true);
select audit('discount_authority', 'DiscountAuthority', 'id');

-- What the product cost by the partner's lists when the line got its product and price; of an order that is moved to
-- another day, on that day.
alter table order_line add list_price numeric(19, 4) check (list_price >= 0);
comment on column order_line.list_price is 'Null where no list had one, and for what came by a file';
select audit('order_line', 'Order', 'order_id');

-- The prices that an order had once: what was let in stays let in when the order is changed otherwise and its lines are
-- written anew, although a floor has risen meanwhile. Written by the triggers below alone.
create table accepted_price (
    id         uuid primary key default uuidv7(),
    order_id   uuid not null references sales_order,
    product_id uuid not null references product,
    unit_price numeric(19, 4) not null,
    order_date date,
    by_subject text default caller_subject(),
    accepted   timestamptz not null default clock_timestamp(),
    unique nulls not distinct (order_id, product_id, unit_price, order_date)
);
comment on column accepted_price.order_date is
    'The date of the order for which it was let in; null where a director sold below the floor, for any';
create index on accepted_price (product_id);
alter table accepted_price enable row level security;
select audit('accepted_price', 'Order', 'order_id');

-- All lines of an order in one go, however many there are.
create function lines_below_floor(sold uuid)
    returns table (order_id uuid, line_no int, product_id uuid, unit_price numeric)
    language sql stable security definer set search_path = public
begin atomic
    select line.order_id, line.line_no, line.product_id, line.unit_price
    from order_line line
    join (
        select distinct on (price.product_id) price.product_id, price.floor_price
        from sales_order
        cross join lateral price_lists_for(sales_order.partner_id, sales_order.order_date) list
        join price on price.list_id = list.list_id
            and price.product_id in (select of.product_id from order_line of where of.order_id = sold)
        where sales_order.id = sold
        order by price.product_id, list.place
    ) held on held.product_id = line.product_id
    where line.order_id = sold and line.unit_price < held.floor_price;
end;
-- No line is sold below the floor of the most particular list that has its product, for its partner on the order's day,
-- but by a director. Whatever the service says: by the role that the transaction has taken on.
create function order_keeps_floors(sold uuid) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    below text;
begin
    if current_setting('role') = 'tributary_director' then
        insert into accepted_price (order_id, product_id, unit_price)
        select distinct order_id, product_id, unit_price from lines_below_floor(sold)
        on conflict do nothing;
        return;
    end if;
    select string_agg(line.line_no::text, ', ' order by line.line_no) into below
    from lines_below_floor(sold) line
    join sales_order on sales_order.id = sold
    where not exists (
        select from accepted_price accepted
        where accepted.order_id = sold and accepted.product_id = line.product_id
          and accepted.unit_price = line.unit_price
          and (accepted.order_date is null or accepted.order_date = sales_order.order_date));
    if below is not null then
        raise exception 'new row for relation "order_line" violates check constraint "order_line_keeps_floor"'
            using errcode = 'check_violation', constraint = 'order_line_keeps_floor', detail = below;
    end if;
end
$$;

revoke execute on function order_keeps_floors, lines_below_floor from public;

-- What files bring was agreed elsewhere and is past changing. What the owner of the tables does, a migration or the demo
-- company, is not anybody's doing.
create function order_lines_written() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if session_user <> (select relowner::regrole::text from pg_class where oid = tg_relid) then
        perform order_keeps_floors(sales_order.id)
        from sales_order
        where id in (select order_id from written) and status in ('DRAFT', 'SUBMITTED');
    end if;
    return null;
end
$$;
create trigger order_lines_keep_floors after insert on order_line
    referencing new table as written for each statement execute function order_lines_written();
create trigger changed_order_lines_keep_floors after update on order_line
    referencing new table as written for each statement execute function order_lines_written();

create function order_moved() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if session_user <> (select relowner::regrole::text from pg_class where oid = tg_relid) then
        perform order_keeps_floors(new.id);
    end if;
    return null;
end
$$;
create trigger moved_order_keeps_floors after update on sales_order
    for each row when (new.order_date <> old.order_date and new.status in ('DRAFT', 'SUBMITTED'))
    execute function order_moved();

create function order_lines_removed() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    if session_user <> (select relowner::regrole::text from pg_class where oid = tg_relid) then
        insert into accepted_price (order_id, product_id, unit_price, order_date)
        select distinct removed.order_id, removed.product_id, removed.unit_price, sales_order.order_date
        from removed join sales_order on sales_order.id = removed.order_id
        on conflict do nothing;
    end if;
    return null;
end
$$;
create trigger removed_order_lines_stay_accepted after delete on order_line
    referencing old table as removed for each statement execute function order_lines_removed();
