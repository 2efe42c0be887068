select undeclare('contract_tier');
grant select on contract_tier
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, delete on contract_tier to tributary_director, tributary_field;

create policy everything on contract_tier to tributary_director using (true);
create policy reads on contract_tier for select to tributary_finance, tributary_auditor using (true);
create policy with_contract on contract_tier to tributary_field
    using (exists (select from contract where contract.id = contract_id));
create policy own_company on contract_tier for select to tributary_partner
    using (exists (select from contract where contract.id = contract_id));

select audit('contract_tier', 'Contract', 'contract_id');

-- The tiers of a contract change only while it is a draft.
create or replace function contract_tier_of_draft() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    if exists (select from contract
            where id in (new.contract_id, old.contract_id) and (status <> 'DRAFT' or kind <> 'VOLUME_REBATE')) then
        raise exception 'new row for relation "contract_tier" violates check constraint "contract_immutable"'
            using errcode = 'check_violation', constraint = 'contract_immutable';
    end if;
    return coalesce(new, old);
end
$$;

create or replace trigger contract_tier_of_draft before insert or update or delete on contract_tier
    for each row execute function contract_tier_of_draft();
