-- A rule of everything that is written about a return.

-- A row about a return is written while the return has this status. The argument is the status.
create or replace function return_is_at_step() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform from sales_return where id = new.return_id for share;
    if not exists (select from sales_return where id = new.return_id and status = any (tg_argv)) then
        perform refuse(tg_table_name, 'return_is_at_step', new.return_id::text);
    end if;
    return null;
end
$$;
