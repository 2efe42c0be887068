select undeclare('contract_review');
grant select on contract_review
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (contract_id, round, role, verdict, remark) on contract_review
    to tributary_director, tributary_field, tributary_finance;

create policy reads on contract_review for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_contract on contract_review for select to tributary_field
    using (exists (select from contract where contract.id = contract_id));
-- Who may review for which role, whatever the service allows.
create policy as_director on contract_review for insert to tributary_director with check (role = 'DIRECTOR');
create policy as_finance on contract_review for insert to tributary_finance with check (role = 'FINANCE');
create policy as_manager on contract_review for insert to tributary_field
    with check (role = 'MANAGER' and exists (select from contract where contract.id = contract_id));
create policy managers_write on contract_review as restrictive for insert to tributary_field
    with check ((select current_setting('tributary.reach', true)) = 'below');

select audit('contract_review', 'Contract', 'contract_id');

-- Nobody reviews their own draft, and a review is only possible while the contract is in review. The contract's row is locked, so
-- that two reviews wait for each other and the later one sees the earlier one.
create or replace function contract_review_by_another() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    reviewed contract;
begin
    select * into reviewed from contract where id = new.contract_id for no key update;
    if reviewed.drafted_by = new.subject or reviewed.status <> 'IN_REVIEW' or reviewed.round <> new.round
        or new.role <> all (contract_reviewers(reviewed.kind)) then
        raise exception 'new row for relation "contract_review" violates check constraint "contract_review_by_another"'
            using errcode = 'check_violation', constraint = 'contract_review_by_another', detail = reviewed.number;
    end if;
    return new;
end
$$;

create or replace trigger contract_review_by_another before insert on contract_review
    for each row execute function contract_review_by_another();

create or replace trigger contract_never_goes before update or delete on contract_review
    for each row execute function contract_never_goes();
