-- Contracts with partners, their reviews, and the volumes from which they give a rebate.

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
comment on column contract.subject is 'The title of the contract';
comment on column contract.valid_to is 'The first day without it';
comment on column contract.follows_id is
    'The contract that this one changes or renews: a signed contract never changes, another one follows it';
comment on column contract.round is 'How often it was submitted for review; a review counts for its own round';
comment on column contract.drafted_by is 'The sub of the author''s token';
create index on contract (partner_id);
create index on contract (follows_id);
create index on contract (valid_to) where status = 'SIGNED';
alter table contract enable row level security;

-- The rate of the rebate from a cumulated volume on.
create table contract_tier (
    contract_id uuid not null references contract,
    from_volume numeric(19, 4) not null check (from_volume >= 0),
    rate        numeric(7, 6) not null check (rate between 0 and 1),
    primary key (contract_id, from_volume)
);
alter table contract_tier enable row level security;

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
alter table contract_review enable row level security;
