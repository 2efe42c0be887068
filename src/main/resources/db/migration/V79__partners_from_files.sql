-- What the service's rules check of a registration number, for files too, which nobody reads but the database.
create function is_credit_code(code text) returns boolean
    language sql immutable strict parallel safe
    return code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$' and (
        select sum(weight * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code, place::int, 1)) - 1)) % 31 = 0
        from unnest('{1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28,1}'::int[]) with ordinality as weighed (weight, place));
comment on function is_credit_code is
    'Whether it is a unified social credit code by GB 32100-2015, with its check sign: CreditCode in SQL';
alter table partner
    drop constraint partner_registration_number_check,
    add constraint partner_registration_number_check check (is_credit_code(registration_number));

-- Both are looked at when a statement is done: a file may give a number that one partner had to another, and make another
-- address the main one, in whichever sequence its rows are written.
drop index partner_registered_once;
alter table partner add constraint partner_registered_once
    exclude (registration_number with =, currency with =) where (registration_number is not null and status <> 'ENDED')
    deferrable initially immediate;
drop index partner_address_one_main;
alter table partner_address add constraint partner_address_one_main
    exclude (partner_id with =, kind with =) where (main)
    deferrable initially immediate;
