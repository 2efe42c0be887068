-- A partner's file (客户档案): who it is, where it is, whom we know there, and how it came to stand where it stands.

alter table partner
    add english_name        text check (english_name <> ''),
    add registration_number text check (registration_number ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    add status_reason       text check (status_reason <> ''),
    add entered_on          date not null default business_date(),
    add confirmed_on        date not null default business_date(),
    add version             int not null default 1;
comment on column partner.registration_number is
    'Unified social credit code (统一社会信用代码); not unique: one company with two currencies is two partners';
comment on column partner.status_reason is 'Why it stands where it stands; partner_step keeps those of before';
comment on column partner.confirmed_on is 'When somebody last said that all of the file is true';
comment on column partner.version is 'Counts the changes of the file, those of addresses and contacts too';
create index on partner (registration_number) where registration_number is not null;
create index on partner (confirmed_on);

-- Codes for partners that are entered without one: the next that nobody has, whoever may see whom.
create sequence partner_code;
create function next_partner_code() returns text
    language plpgsql security definer set search_path = public
as $$
declare
    number text;
    free   text;
begin
    loop
        number := nextval('partner_code');
        free := 'P' || lpad(number, greatest(4, length(number)), '0');
        exit when not exists (select from partner where code = free);
    end loop;
    return free;
end
$$;
revoke execute on function next_partner_code from public;
grant execute on function next_partner_code to tributary_director, tributary_field;

-- Each change of a partner's status, whichever door it came through.
create table partner_step (
    id          uuid primary key default uuidv7(),
    partner_id  uuid not null references partner,
    from_status text,
    to_status   text not null,
    reason      text,
    employee_id uuid references employee,
    taken_at    timestamptz not null default now(),
    check (from_status <> to_status)
);
comment on column partner_step.from_status is 'Null where the partner was entered';
comment on column partner_step.employee_id is 'Who took the step; null where no employee did';
create index on partner_step (partner_id, taken_at);

create function partner_step_taken() returns trigger
    language plpgsql security definer set search_path = public
as $$
begin
    insert into partner_step (partner_id, from_status, to_status, reason, employee_id)
    values (new.id, case when tg_op = 'UPDATE' then old.status end, new.status, new.status_reason,
        (select id from employee where subject = caller_subject()));
    return null;
end
$$;
create trigger partner_entered after insert on partner
    for each row execute function partner_step_taken();
create trigger partner_step_taken after update of status on partner
    for each row when (old.status <> new.status) execute function partner_step_taken();

create table partner_address (
    id            uuid primary key default uuidv7(),
    partner_id    uuid not null references partner,
    kind          text not null check (kind in ('REGISTERED', 'DELIVERY', 'INVOICE')),
    main          boolean not null,
    division_code text not null check (division_code ~ '^[0-9]{6}$'),
    line          text not null check (line <> ''),
    postal_code   text check (postal_code ~ '^[0-9]{6}$'),
    longitude     numeric(9, 6) check (longitude between -180 and 180),
    latitude      numeric(8, 6) check (latitude between -90 and 90),
    datum         text check (datum in ('WGS84', 'GCJ02')),
    check (num_nulls(longitude, latitude, datum) in (0, 3))
);
comment on column partner_address.division_code is 'GB/T 2260';
comment on column partner_address.datum is
    'In which datum the coordinates are: satellites give WGS 84, maps of China draw GCJ-02, some 500 m apart';
create index on partner_address (partner_id);
create index on partner_address (division_code);
create unique index partner_address_one_main on partner_address (partner_id, kind) where main;

create table contact (
    id         uuid primary key default uuidv7(),
    partner_id uuid not null references partner,
    name       text not null check (name <> ''),
    title      text check (title <> ''),
    role       text not null check (role in ('DECISION_MAKER', 'BUYER', 'USER', 'FINANCE', 'WAREHOUSE', 'OTHER')),
    influence  text not null check (influence in ('HIGH', 'MEDIUM', 'LOW'))
);
create index on contact (partner_id);

-- How to reach a contact and when to think of one: personal data, in tables of their own so that a policy can keep them
-- from those who do not need them.
create table contact_channel (
    contact_id uuid not null references contact,
    kind       text not null check (kind in ('PHONE', 'WECHAT', 'QQ', 'EMAIL')),
    address    text not null check (address <> ''),
    primary key (contact_id, kind, address)
);
create index on contact_channel (address);

create table contact_key_date (
    contact_id uuid not null references contact,
    kind       text not null check (kind in ('BIRTHDAY', 'WEDDING', 'MOVING', 'FOUNDING', 'OTHER')),
    month      int not null,
    day        int not null,
    year       int check (year between 1900 and 2999),
    primary key (contact_id, kind),
    -- The year may be unknown: any leap year has all the days that there are.
    check (make_date(coalesce(year, 2000), month, day) is not null)
);

-- The day of a yearly date in a year; the 29th of February is the 28th where there is none.
create function day_in_year(month int, day int, year int) returns date
    language sql immutable parallel safe
    return least(make_date(year, month, 1) + day - 1, (make_date(year, month, 1) + interval '1 month - 1 day')::date);

-- What a partner's file has, by the names that the service knows (FileItem): no more than that, so that the score is the
-- same for those who may not see phones and dates.
create function partner_file_items(of_partner uuid) returns text[]
    language sql stable security definer set search_path = public
    return (
        select array_agg(item) from (
            select 'REGISTRATION_NUMBER' as item from partner
            where id = of_partner and registration_number is not null
            union all
            select 'ENGLISH_NAME' from partner where id = of_partner and english_name is not null
            union all
            select distinct kind || '_ADDRESS' from partner_address where partner_id = of_partner
            union all
            select 'COORDINATES' where exists (select from partner_address
                where partner_id = of_partner and longitude is not null)
            union all
            select distinct role from contact where partner_id = of_partner and role in ('DECISION_MAKER', 'FINANCE')
            union all
            select 'CHANNEL' where exists (select from contact
                join contact_channel on contact_id = contact.id where partner_id = of_partner)
            union all
            select 'KEY_DATE' where exists (select from contact
                join contact_key_date on contact_id = contact.id where partner_id = of_partner)
        ) items);

alter table partner_step enable row level security;
alter table partner_address enable row level security;
alter table contact enable row level security;
alter table contact_channel enable row level security;
alter table contact_key_date enable row level security;

-- What identifies a partner, its currency and its territory are nobody's to change in passing.
grant insert on partner to tributary_field;
grant update (name, english_name, kind, registration_number, status, status_reason, confirmed_on, version) on partner
    to tributary_field;
create policy own_territory on partner for insert to tributary_field
    with check (status = 'PROSPECT' and territory_id = any ((select visible_territories())::uuid[]));
create policy own_changes on partner for update to tributary_field
    using (territory_id = any ((select visible_territories())::uuid[]));

-- Written by the trigger alone. Reasons are ours, not the partner's to read: no policy shows it any.
grant select on partner_step
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
create policy reads on partner_step for select to tributary_director, tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_step for select to tributary_field
    using (exists (select from partner where partner.id = partner_id));

grant select on partner_address, contact
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on partner_address, contact to tributary_director, tributary_field;

create policy everything on partner_address to tributary_director using (true);
create policy reads on partner_address for select to tributary_finance, tributary_auditor using (true);
create policy with_partner on partner_address to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy own_company on partner_address for select to tributary_partner
    using (partner_id = (select current_partner()));

create policy everything on contact to tributary_director using (true);
create policy reads on contact for select to tributary_finance, tributary_auditor using (true);
create policy with_partner on contact to tributary_field
    using (exists (select from partner where partner.id = partner_id));
create policy own_company on contact for select to tributary_partner
    using (partner_id = (select current_partner()));

-- Finance and auditors know who the contacts are, and need neither phones nor birthdays.
grant select on contact_channel, contact_key_date to tributary_director, tributary_field, tributary_finance,
    tributary_auditor, tributary_partner;
grant insert, update, delete on contact_channel, contact_key_date to tributary_director, tributary_field;

create policy everything on contact_channel to tributary_director using (true);
create policy with_contact on contact_channel to tributary_field
    using (exists (select from contact where contact.id = contact_id));
create policy own_company on contact_channel for select to tributary_partner
    using (exists (select from contact where contact.id = contact_id));

create policy everything on contact_key_date to tributary_director using (true);
create policy with_contact on contact_key_date to tributary_field
    using (exists (select from contact where contact.id = contact_id));
create policy own_company on contact_key_date for select to tributary_partner
    using (exists (select from contact where contact.id = contact_id));

select audit('partner_address', 'Partner', 'partner_id');
select audit('contact', 'Partner', 'partner_id');
select audit('contact_channel', 'Contact', 'contact_id', '{address}');
select audit('contact_key_date', 'Contact', 'contact_id', '{month, day, year}');
