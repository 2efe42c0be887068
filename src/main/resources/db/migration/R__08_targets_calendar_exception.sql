select undeclare('calendar_exception');
grant select on calendar_exception
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
grant insert, update, delete on calendar_exception to tributary_director;

create policy reads on calendar_exception for select
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner using (true);
create policy everything on calendar_exception to tributary_director using (true);

select audit('calendar_exception', 'CalendarDay', 'id');

-- The number of working days in a range. With its caller's rights: everybody sees the calendar.
create or replace function working_days(days daterange) returns int
    language sql stable set search_path = public, pg_temp
as $$
    select count(*)::int
    from generate_series(lower(days), upper(days) - 1, interval '1 day') as d (day)
    left join calendar_exception exception on exception.day = d.day::date
    where coalesce(exception.working, extract(isodow from d.day) < 6)
$$;
grant execute on function working_days
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;
