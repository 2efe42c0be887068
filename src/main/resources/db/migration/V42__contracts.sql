-- What we and a partner agreed on (合同): drafted, reviewed by several (合同会审), signed by both, and never changed after that.
create sequence contract_number;

create table contract (
    id                  uuid primary key default uuidv7(),
    number              text not null unique check (number <> ''),
    partner_id          uuid not null,
    currency            char(3) not null,
    kind                text not null check (kind in ('ALLIANCE', 'DISTRIBUTION', 'VOLUME_REBATE', 'ON_ACCOUNT')),
    status              text not null check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'SIGNED')),
    subject             text not null check (subject <> ''),
    terms               text not null check (terms <> ''),
    valid_from          date not null,
    valid_to            date not null check (valid_to > valid_from),
    renewal_notice_days int not null check (renewal_notice_days between 0 and 365),
    rebate_basis        text check (rebate_basis in ('MARGINAL', 'WHOLE_VOLUME')),
    follows_id          uuid references contract check (follows_id <> id),
    round               int not null default 0,
    drafted_by          text not null default coalesce(caller_subject(), session_user),
    signed_on           date,
    signed_for_us       text check (signed_for_us <> ''),
    signed_for_partner  text check (signed_for_partner <> ''),
    end_reason          text check (end_reason <> ''),
    version             int not null default 1,
    constraint contract_in_partner_currency foreign key (partner_id, currency) references partner (id, currency),
    check ((rebate_basis is not null) = (kind = 'VOLUME_REBATE')),
    check (num_nulls(signed_on, signed_for_us, signed_for_partner) = case when status = 'SIGNED' then 0 else 3 end),
    check (end_reason is null or status = 'SIGNED')
);
comment on column contract.subject is 'What it is called';
comment on column contract.valid_to is 'The first day without it';
comment on column contract.follows_id is 'The contract that this one changes or renews: what is signed is followed, never changed';
comment on column contract.round is 'How often it was handed in for review; approvals count for their own round';
comment on column contract.drafted_by is 'The sub of their token';
create index on contract (partner_id);
create index on contract (follows_id);
create index on contract (valid_to) where status = 'SIGNED';

-- From which cumulated volume on which part of it comes back.
create table contract_tier (
    contract_id uuid not null references contract,
    from_volume numeric(19, 4) not null check (from_volume >= 0),
    rate        numeric(7, 6) not null check (rate between 0 and 1),
    primary key (contract_id, from_volume)
);

create table contract_review (
    id          uuid primary key default uuidv7(),
    contract_id uuid not null references contract,
    round       int not null,
    role        text not null check (role in ('MANAGER', 'FINANCE', 'DIRECTOR')),
    verdict     text not null check (verdict in ('APPROVED', 'REJECTED')),
    remark      text check (remark <> ''),
    subject     text not null default coalesce(caller_subject(), session_user),
    employee_id uuid references employee default caller_employee(),
    reviewed_at timestamptz not null default clock_timestamp(),
    constraint contract_reviewed_once unique (contract_id, round, role),
    constraint contract_one_voice unique (contract_id, round, subject),
    check (verdict = 'APPROVED' or remark is not null)
);
create index on contract_review (employee_id);

-- Who has to approve a contract of this kind.
create function contract_reviewers(kind text) returns text[]
    language sql immutable parallel safe
    return case kind
        when 'ALLIANCE' then '{MANAGER,DIRECTOR}'::text[]
        when 'DISTRIBUTION' then '{MANAGER,FINANCE,DIRECTOR}'::text[]
        else '{FINANCE,DIRECTOR}'::text[]
    end;

-- Where a contract stands on a day: one that is signed is in force on its days, and over after them.
create function contract_status_on(status text, valid_from date, valid_to date, day date) returns text
    language sql immutable parallel safe
    return case
        when status <> 'SIGNED' or day < valid_from then status
        when day < valid_to then 'ACTIVE'
        else 'ENDED'
    end;

-- What was handed in for review stays as the reviewers read it, and what is signed as it was signed, but for an earlier end;
-- it is approved when everybody who has to has done so in this round. Messages read as PostgreSQL's own, since clients find
-- the constraint by them.
create function contract_keeps_its_word() returns trigger
    language plpgsql security definer set search_path = public
as $$
declare
    broken text;
begin
    if (old.status, new.status) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'IN_REVIEW'), ('IN_REVIEW', 'IN_REVIEW'),
            ('IN_REVIEW', 'DRAFT'), ('IN_REVIEW', 'APPROVED'), ('APPROVED', 'APPROVED'), ('APPROVED', 'SIGNED'),
            ('SIGNED', 'SIGNED')) then
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
create trigger contract_keeps_its_word before update on contract
    for each row execute function contract_keeps_its_word();

create function contract_never_goes() returns trigger
    language plpgsql
as $$
begin
    raise exception 'new row for relation "%" violates check constraint "contract_immutable"', tg_table_name
        using errcode = 'check_violation', constraint = 'contract_immutable';
end
$$;
create trigger contract_never_goes before delete on contract for each row execute function contract_never_goes();
create trigger contract_never_goes before update or delete on contract_review
    for each row execute function contract_never_goes();

create function contract_tier_of_draft() returns trigger
    language plpgsql security definer set search_path = public
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
create trigger contract_tier_of_draft before insert or update or delete on contract_tier
    for each row execute function contract_tier_of_draft();

-- Nobody reviews their own draft, and everybody what is in review now. The contract's row is locked, so that two reviews
-- wait for each other and the later one sees the earlier.
create function contract_review_by_another() returns trigger
    language plpgsql security definer set search_path = public
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
create trigger contract_review_by_another before insert on contract_review
    for each row execute function contract_review_by_another();

create trigger partner_not_merged after insert on contract
    referencing new table as added for each statement execute function partner_not_merged();

alter table contract enable row level security;
alter table contract_tier enable row level security;
alter table contract_review enable row level security;

grant usage on sequence contract_number to tributary_director, tributary_field;
grant select on contract, contract_tier, contract_review
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert on contract to tributary_director, tributary_field;
grant update (subject, terms, valid_from, valid_to, renewal_notice_days, rebate_basis, round, status, signed_on,
    signed_for_us, signed_for_partner, end_reason, version) on contract to tributary_director, tributary_field;
grant update (status, version) on contract to tributary_finance;
grant insert, delete on contract_tier to tributary_director, tributary_field;
grant insert on contract_review to tributary_director, tributary_field, tributary_finance;

create policy everything on contract to tributary_director using (true);
create policy reads on contract for select to tributary_finance, tributary_auditor using (true);
create policy reviews on contract for update to tributary_finance using (true);
create policy with_partner on contract to tributary_field
    using (exists (select from partner where partner.id = partner_id));
-- What is not signed yet is ours alone.
create policy own_company on contract for select to tributary_partner
    using (partner_id = (select current_partner()) and status = 'SIGNED');

create policy everything on contract_tier to tributary_director using (true);
create policy reads on contract_tier for select to tributary_finance, tributary_auditor using (true);
create policy with_contract on contract_tier to tributary_field
    using (exists (select from contract where contract.id = contract_id));
create policy own_company on contract_tier for select to tributary_partner
    using (exists (select from contract where contract.id = contract_id));

create policy reads on contract_review for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_contract on contract_review for select to tributary_field
    using (exists (select from contract where contract.id = contract_id));
-- Who may speak for whom, besides what the doors say.
create policy as_director on contract_review for insert to tributary_director with check (role = 'DIRECTOR');
create policy as_finance on contract_review for insert to tributary_finance with check (role = 'FINANCE');
create policy as_manager on contract_review for insert to tributary_field
    with check (role = 'MANAGER' and exists (select from contract where contract.id = contract_id));

select audit('contract', 'Contract', 'id');
select audit('contract_tier', 'Contract', 'contract_id');
select audit('contract_review', 'Contract', 'contract_id');
