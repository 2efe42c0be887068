-- Who is asking: set per transaction by the service (dev.tributary.platform.persistence.Scope), read by the policies.
-- Everything fails closed: without these settings a transaction sees nothing.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

grant usage on schema public
    to tributary_app, tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- The token's sub.
create function caller_subject() returns text
    language sql stable parallel safe
    return nullif(current_setting('tributary.subject', true), '');

-- Today in the company's time zone. The service always sets it, so that all statements of a request agree.
create function business_date() returns date
    language sql stable parallel safe
    return coalesce(
        nullif(current_setting('tributary.today', true), '')::date,
        (now() at time zone 'Asia/Shanghai')::date);
