select undeclare('territory_parent');
grant select on territory_parent
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on territory_parent to tributary_director;

create policy everything on territory_parent to tributary_director using (true);
create policy reads on territory_parent for select to tributary_finance, tributary_auditor using (true);
create policy own on territory_parent for select to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));

select audit('territory_parent', 'Territory', 'territory_id');

-- Computes territory_ancestry from territory_parent. Days at different depths stay apart: somebody's grandchild of then is no
-- child.
create or replace function territory_ancestry_rebuild() returns void
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    looping text;
begin
    -- Two changes of the tree wait for each other: each alone could be sound and both together a cycle.
    perform pg_advisory_xact_lock(hashtext('territory_ancestry'));
    create temporary table territory_path on commit drop as
    with recursive path (territory_id, ancestor_id, depth, valid) as (
        select territory_id, territory_id, 0, valid from territory_parent
        union all
        select path.territory_id, up.parent_id, path.depth + 1, path.valid * up.valid
        from path
        join territory_parent up on up.territory_id = path.ancestor_id and up.valid && path.valid
        where up.parent_id is not null
    ) cycle ancestor_id set looped using trail
    select territory_id, ancestor_id, depth, valid, looped from path;

    select t.code into looping
    from territory_path p join territory t on t.id = p.territory_id
    where p.looped order by t.code limit 1;
    if looping is not null then
        raise exception 'new row for relation "territory_parent" violates check constraint "territory_no_cycle"'
            using errcode = 'check_violation', constraint = 'territory_no_cycle', detail = looping;
    end if;

    delete from territory_ancestry;
    insert into territory_ancestry (ancestor_id, territory_id, depth, valid)
    select ancestor_id, territory_id, depth, unnest(range_agg(valid))
    from territory_path
    group by ancestor_id, territory_id, depth;
    drop table territory_path;
end
$$;

create or replace function territory_parent_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform territory_ancestry_rebuild();
    return null;
end
$$;

create or replace trigger territory_parent_changed
    after insert or update or delete on territory_parent
    for each statement execute function territory_parent_changed();

-- A territory lies in an open one on each of its days. Checked at the end of the transaction, because a change takes several
-- statements.
create or replace function territory_lies_in_open_ones() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    orphan text;
begin
    select child.code into orphan
    from territory_parent edge
    join territory child on child.id = edge.territory_id
    where edge.parent_id is not null
      and (edge.territory_id = coalesce(new.territory_id, old.territory_id)
        or edge.parent_id = coalesce(new.territory_id, old.territory_id))
      and not edge.valid <@ coalesce(
        (select range_agg(up.valid) from territory_parent up where up.territory_id = edge.parent_id), '{}')
    order by 1 limit 1;
    if orphan is not null then
        raise exception 'new row for relation "territory_parent" violates check constraint "territory_in_open_parent"'
            using errcode = 'check_violation', constraint = 'territory_in_open_parent', detail = orphan;
    end if;
    return null;
end
$$;

drop trigger if exists territory_in_open_parent on territory_parent;
create constraint trigger territory_in_open_parent
    after insert or update or delete on territory_parent
    deferrable initially deferred for each row execute function territory_lies_in_open_ones();
