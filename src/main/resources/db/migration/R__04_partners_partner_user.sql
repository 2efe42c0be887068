select undeclare('partner_user');
grant select on partner_user
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, delete on partner_user to tributary_director;
grant update (partner_id) on partner_user to tributary_director;

create policy own on partner_user for select to tributary_partner
    using (subject = (select caller_subject()));
create policy everything on partner_user to tributary_director using (true);
create policy reads on partner_user for select to tributary_auditor using (true);

select audit('partner_user', 'Partner', 'partner_id');

create or replace trigger partner_not_merged after insert on partner_user
    referencing new table as added for each statement execute function partner_not_merged();

create or replace trigger partner_user_stays_unmerged after update on partner_user
    referencing new table as added for each statement execute function partner_not_merged();
