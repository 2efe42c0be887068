select undeclare('contract');
grant select on contract
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert (id, number, partner_id, currency, kind, status, subject, terms, valid_from, valid_to,
    renewal_notice_days, rebate_basis, follows_id, round, signed_on, signed_for_us, signed_for_partner, end_reason,
    version) on contract
    to tributary_director, tributary_field;
grant update (status, subject, terms, valid_from, valid_to, renewal_notice_days, rebate_basis, round, signed_on,
    signed_for_us, signed_for_partner, end_reason, version) on contract
    to tributary_director, tributary_field;
grant update (status, version) on contract to tributary_finance;
grant usage on sequence contract_number to tributary_director, tributary_field;

create policy everything on contract to tributary_director using (true);
create policy reads on contract for select to tributary_finance, tributary_auditor using (true);
create policy reviews on contract for update to tributary_finance using (true);
create policy with_partner on contract to tributary_field
    using (exists (select from partner where partner.id = partner_id));
-- Partners see signed contracts only.
create policy own_company on contract for select to tributary_partner
    using (partner_id = (select current_partner()) and status = 'SIGNED');

select audit('contract', 'Contract', 'id');

select steps('contract',
    'director: >DRAFT, DRAFT>IN_REVIEW, IN_REVIEW>DRAFT, IN_REVIEW>APPROVED, APPROVED>SIGNED, DRAFT>WITHDRAWN, IN_REVIEW>WITHDRAWN, APPROVED>WITHDRAWN',
    'field: >DRAFT, DRAFT>IN_REVIEW, DRAFT>WITHDRAWN, IN_REVIEW>WITHDRAWN, APPROVED>WITHDRAWN',
    'manager: IN_REVIEW>DRAFT, IN_REVIEW>APPROVED, APPROVED>SIGNED',
    'finance: IN_REVIEW>DRAFT, IN_REVIEW>APPROVED');

-- The roles that have to approve a contract of this kind.
create or replace function contract_reviewers(kind text) returns text[]
    language sql immutable parallel safe
    return case kind
        when 'ALLIANCE' then '{MANAGER,DIRECTOR}'::text[]
        when 'DISTRIBUTION' then '{MANAGER,FINANCE,DIRECTOR}'::text[]
        else '{FINANCE,DIRECTOR}'::text[]
    end;
grant execute on function contract_reviewers
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The status of a contract on a day: a signed contract is in force on its days, and ended after them.
create or replace function contract_status_on(status text, valid_from date, valid_to date, day date) returns text
    language sql immutable parallel safe
    return case
        when status <> 'SIGNED' or day < valid_from then status
        when day < valid_to then 'ACTIVE'
        else 'ENDED'
    end;
grant execute on function contract_status_on
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- A contract stays as it is once it was submitted for review, a signed one stays signed but for an earlier end, and a withdrawn one
-- never changes. It is approved
-- when everybody who has to approve it did so in this round. The messages read like PostgreSQL's own, because clients find the
-- name of the rule in them.
create or replace function contract_keeps_its_word() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    broken text;
begin
    if (old.status, new.status) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'IN_REVIEW'), ('IN_REVIEW', 'IN_REVIEW'),
            ('IN_REVIEW', 'DRAFT'), ('IN_REVIEW', 'APPROVED'), ('APPROVED', 'APPROVED'), ('APPROVED', 'SIGNED'),
            ('SIGNED', 'SIGNED'), ('DRAFT', 'WITHDRAWN'), ('IN_REVIEW', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN')) then
        broken := 'contract_step';
    elsif (new.number, new.kind, new.drafted_by, new.follows_id)
            is distinct from (old.number, old.kind, old.drafted_by, old.follows_id)
        or old.status <> 'DRAFT' and (new.subject, new.terms, new.valid_from, new.renewal_notice_days, new.rebate_basis,
                new.round)
            is distinct from (old.subject, old.terms, old.valid_from, old.renewal_notice_days, old.rebate_basis, old.round)
        or old.status <> 'DRAFT' and new.valid_to <> old.valid_to
            and not (old.status = 'SIGNED' and new.valid_to < old.valid_to and new.end_reason is not null)
        or old.status = 'SIGNED' and (new.signed_on, new.signed_for_us, new.signed_for_partner)
            is distinct from (old.signed_on, old.signed_for_us, old.signed_for_partner)
        or old.end_reason is not null and new.end_reason is distinct from old.end_reason then
        broken := 'contract_immutable';
    elsif new.status = 'APPROVED' and old.status = 'IN_REVIEW' and exists (
            select unnest(contract_reviewers(new.kind))
            except
            select role from contract_review
            where contract_id = new.id and round = new.round and verdict = 'APPROVED') then
        broken := 'contract_approved_by_all';
    end if;
    if broken is not null then
        raise exception 'new row for relation "contract" violates check constraint "%"', broken
            using errcode = 'check_violation', constraint = broken, detail = old.number;
    end if;
    return new;
end
$$;

create or replace trigger contract_keeps_its_word before update on contract
    for each row execute function contract_keeps_its_word();

create or replace trigger partner_not_merged after insert on contract
    referencing new table as added for each statement execute function partner_not_merged();

create or replace trigger contract_never_goes before delete on contract for each row execute function contract_never_goes();
