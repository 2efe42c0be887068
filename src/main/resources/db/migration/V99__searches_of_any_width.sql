-- Searches find ＡＢＣ by abc and abc by ＡＢＣ, and words however many blanks stand between them.

-- A text as it is looked through: letters and signs of one width, small ones, one blank between words. What is typed is
-- folded in the same way, by SearchTerm.
create function search_folded(text text) returns text
    language sql immutable parallel safe
    return btrim(regexp_replace(lower(normalize(text, NFKC)), '[ \t\n\r]+', ' ', 'g'));

create or replace function partner_search_text(code text, name text, english_name text) returns text
    language sql immutable parallel safe
    return search_folded(code) || E'\n' || search_folded(name) || coalesce(E'\n' || search_folded(english_name), '');

-- Columns that are worked out are so with the rights of whoever writes the row.
grant execute on function search_folded
    to tributary_director, tributary_field, tributary_finance, tributary_auditor, tributary_partner;

-- Computes both anew, and their indexes.
alter table partner
    alter search_text set expression as (partner_search_text(code, name, english_name)),
    alter search_grams
        set expression as (search_grams(partner_search_text(code, name, english_name) || E'\n' || pinyin_initials(name)));
