-- Two lists for the same whom that are opened at once each wait for the other at the constraint, and one is told of a conflict
-- instead of the list that is in its place. One after another they are not.
create function price_lists_in_turn() returns trigger
    language plpgsql
as $$
begin
    perform pg_advisory_xact_lock(hashtext('price_list'));
    return null;
end
$$;
create trigger price_lists_in_turn before insert on price_list
    for each statement execute function price_lists_in_turn();
