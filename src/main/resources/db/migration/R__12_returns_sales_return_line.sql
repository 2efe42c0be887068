select undeclare('sales_return_line');
grant select on sales_return_line
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (return_id, order_id, line_no, requested) on sales_return_line
    to tributary_director, tributary_field, tributary_partner;
grant update (authorised, received) on sales_return_line to tributary_director, tributary_field;

create policy everything on sales_return_line to tributary_director using (true);
create policy reads on sales_return_line for select to tributary_finance, tributary_auditor using (true);
create policy with_return on sales_return_line to tributary_field
    using (exists (select from sales_return where sales_return.id = return_id));
create policy own_company on sales_return_line for select to tributary_partner
    using (exists (select from sales_return where sales_return.id = return_id));
create policy own_company_asks on sales_return_line for insert to tributary_partner
    with check (exists (select from sales_return where sales_return.id = return_id));
create policy managers_change on sales_return_line as restrictive for update to tributary_field
    using ((select current_setting('tributary.reach', true)) = 'below');

select audit('sales_return_line', 'Return', 'return_id');

-- Returns never exceed the delivered quantity. The lock on the order makes two returns wait for each other.
create or replace function return_within_delivered() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    over text;
begin
    perform from sales_order where id in (select order_id from added) order by id for no key update;
    select min(sold.number || ' ' || progress.line_no) into over
    from order_line_progress progress join sales_order sold on sold.id = progress.order_id
    where progress.order_id = any (array(select order_id from added))
      and progress.returned + progress.coming_back > progress.delivered;
    if over is not null then
        perform refuse('sales_return_line', 'return_within_delivered', over);
    end if;
    return null;
end
$$;

create or replace trigger return_within_delivered after insert on sales_return_line
    referencing new table as added
    for each statement execute function return_within_delivered();

create or replace trigger return_is_at_step after insert on sales_return_line
    for each row execute function return_is_at_step('REQUESTED');

create or replace trigger return_line_is_authorised after update on sales_return_line
    for each row when (old.authorised is distinct from new.authorised) execute function return_is_at_step('REQUESTED');

create or replace trigger return_line_is_received after update on sales_return_line
    for each row when (old.received is distinct from new.received) execute function return_is_at_step('AUTHORISED');
