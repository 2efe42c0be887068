-- A rule of contracts and their reviews.

-- Contracts and reviews are never deleted.
create or replace function contract_never_goes() returns trigger
    language plpgsql set search_path = public, pg_temp
as $$
begin
    raise exception 'new row for relation "%" violates check constraint "contract_immutable"', tg_table_name
        using errcode = 'check_violation', constraint = 'contract_immutable';
end
$$;
