-- Directors say which accounts sign in for a partner.
alter table partner_user add constraint partner_user_subject_is_sub check (subject ~ '^\S{1,200}$');
grant insert, delete, update (partner_id) on partner_user to tributary_director;
drop policy reads on partner_user;
create policy everything on partner_user to tributary_director using (true);
create policy reads on partner_user for select to tributary_auditor using (true);
create trigger partner_user_stays_unmerged after update on partner_user
    referencing new table as added for each statement execute function partner_not_merged();

-- And on which days the week's rule does not hold.
alter table calendar_exception
    add id uuid not null default uuidv7() unique,
    add constraint calendar_exception_has_name check (name <> '');
grant insert, update, delete on calendar_exception to tributary_director;
create policy everything on calendar_exception to tributary_director using (true);
select audit('calendar_exception', 'CalendarDay', 'id');
