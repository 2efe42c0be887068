package dev.tributary.partners.file;

import dev.tributary.partners.OfPartner;
import dev.tributary.partners.PartnerChecks;
import dev.tributary.partners.rules.ChannelKind;
import dev.tributary.partners.rules.ContactRole;
import dev.tributary.partners.rules.Influence;
import dev.tributary.platform.files.Check;
import dev.tributary.platform.files.Column;
import dev.tributary.platform.files.Export;
import dev.tributary.platform.files.FileImport;
import dev.tributary.platform.files.Write;
import dev.tributary.platform.security.Scope;
import dev.tributary.territories.InTerritory;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Partners' contacts from a file, with all their channels and their birthdays; other key dates do not change. Two
 * contacts of a partner may have the same name and title: the second of them, in the sequence of entry, is exported as
 * namesake 2. A caller who may not see channels and birthdays exports a file without those columns; such a file leaves
 * the known channels and birthdays unchanged.
 */
@ApplicationScoped
class ContactImport implements FileImport {

    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_CELL = 1000;
    private static final int MOST_NAMESAKES = 99;
    private static final String BIRTHDAY_COLUMN = "birthday";

    /** A contact's birthday in the notation of files. */
    private static final String BIRTHDAY = """
            (select concat_ws('-', dated.year, lpad(dated.month::text, 2, '0'), lpad(dated.day::text, 2, '0'))
               from contact_key_date dated where dated.contact_id = contact.id and dated.kind = 'BIRTHDAY')""";

    /** All channels of a row, as kind and address. */
    private static final String WAYS =
            Arrays.stream(ChannelKind.values()).map(ContactImport::ways).collect(Collectors.joining(" union all "));

    /** The kinds of channels that the file has columns for. */
    private static final String SAID_KINDS = Arrays.stream(ChannelKind.values())
            .map(kind -> "select '%s' from staged where has_%s".formatted(kind, column(kind)))
            .collect(Collectors.joining(" union "));

    /** The rows with their partners and known contacts; a merged partner's code stands for its survivor. */
    private static final String SAID = """
            with said as materialized (
                select staged.*, coalesce(staged.namesake, 1) as nth, coalesce(named.merged_into_id, named.id) as partner_id
                from staged join partner named on named.code = staged.partner_code
            ), held as materialized (
                select contact.*, row_number() over (partition by partner_id, name, title order by id) as nth
                from contact where partner_id in (select partner_id from said)
            ), settled as materialized (
                select said.*, held.id, held.role as known_role, held.influence as known_influence
                from said
                left join held on held.partner_id = said.partner_id and held.name = said.name and held.nth = said.nth
                    and held.title is not distinct from said.title
            ), reached as materialized (
                select said.line, way.kind, way.address from said cross join lateral (%s) way
            )
            """.formatted(WAYS);

    /** The rows that are new or differ. */
    private static final String DUE = SAID + """
            , said_ways as (
                select line, array_agg(kind || ' ' || address order by kind || ' ' || address) as ways
                from reached group by line
            ), held_ways as (
                select contact_id, array_agg(kind || ' ' || address order by kind || ' ' || address) as ways
                from contact_channel
                where contact_id in (select id from held) and kind in (%s)
                group by contact_id
            ), due as (
                select settled.*
                from settled
                left join said_ways on said_ways.line = settled.line
                left join held_ways on held_ways.contact_id = settled.id
                left join contact on contact.id = settled.id
                where (contact.role, contact.influence, held_ways.ways, case when settled.has_birthday then %s end)
                    is distinct from (settled.role, settled.influence, said_ways.ways, settled.birthday)
            )
            """.formatted(SAID_KINDS, BIRTHDAY);

    @Override
    public String kind() {
        return "contacts";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.code("partner_code"),
                Column.text("name", LONGEST_TEXT),
                Column.text("title", LONGEST_TEXT).optional(),
                Column.integer("namesake", 2, MOST_NAMESAKES).optional(),
                Column.oneOf("role", ContactRole.class),
                Column.oneOf("influence", Influence.class)));
        for (ChannelKind kind : ChannelKind.values()) {
            columns.add(Column.text(column(kind), LONGEST_CELL).omissible());
        }
        columns.add(Column.birthday(BIRTHDAY_COLUMN).omissible());
        return columns;
    }

    @Override
    public Export export() {
        String ways = Arrays.stream(ChannelKind.values())
                .map(kind -> """
                        (select string_agg(replace(channel.address, ';', ';;'), '; ' order by channel.address)
                           from contact_channel channel
                          where channel.contact_id = contact.id and channel.kind = '%s'),""".formatted(kind))
                .collect(Collectors.joining("\n"));
        // Filters must not separate namesakes, or they would be numbered differently.
        return Export.of("""
                        select partner.code, contact.name, contact.title,
                               nullif(row_number() over (
                                   partition by contact.partner_id, contact.name, contact.title order by contact.id), 1),
                               contact.role, contact.influence,
                               %s
                               %s
                        from contact
                        join partner on partner.id = contact.partner_id""".formatted(ways, BIRTHDAY), """
                        partner.code, contact.name, contact.title, contact.id""")
                .filter(OfPartner.BY_CODE)
                .filter(InTerritory.of("partner.territory_id"));
    }

    @Override
    public Set<String> withheldFrom(Scope scope) {
        return scope.isFinance() || scope.isAuditor()
                ? Stream.concat(
                                Arrays.stream(ChannelKind.values()).map(ContactImport::column),
                                Stream.of(BIRTHDAY_COLUMN))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    @Override
    public List<String> identity() {
        return List.of("partner_code", "name", "title", "namesake");
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(PartnerChecks.UNKNOWN);
        for (ChannelKind kind : ChannelKind.values()) {
            checks.addAll(checks(kind));
        }
        checks.add(Check.ofRow("BIRTHDAY_INVALID", "birthday", """
                birthday is not null and not case
                    when birthday ~ '^[0-9]{2}-[0-9]{2}$' then pg_input_is_valid('2000-' || birthday, 'date')
                    when birthday !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' or not pg_input_is_valid(birthday, 'date') then false
                    else birthday::date between '1900-01-01' and business_date() end"""));
        // The codes of two rows may stand for one partner, after a merger.
        checks.add(Check.ofFile("REPEATED_ROW", "partner_code", """
                        line in (
                            %s
                            select line from (
                                select line, row_number() over (partition by partner_id, name, title, nth order by line) as nth
                                from said) numbered
                            where nth > 1)""".formatted(SAID))
                .saying("""
                        (%s
                         select min(other.line)::text from said
                         join said other using (partner_id, name, nth)
                         where said.line = staged.line and other.title is not distinct from said.title)""".formatted(SAID)));
        // Otherwise the next import of the same file would take the row for the second namesake, and enter another
        // contact.
        checks.add(Check.ofFile("NO_SUCH_NAMESAKE", "namesake", """
                line in (
                    %s
                    select said.line from said
                    where said.nth > 1
                      and not exists (select from held
                          where held.partner_id = said.partner_id and held.name = said.name and held.nth = said.nth - 1
                            and held.title is not distinct from said.title)
                      and not exists (select from said other
                          where other.partner_id = said.partner_id and other.name = said.name and other.nth = said.nth - 1
                            and other.title is not distinct from said.title))""".formatted(SAID))
                .saying("(namesake - 1)::text"));
        return checks;
    }

    private static List<Check> checks(ChannelKind kind) {
        String column = column(kind);
        String ways = ways(kind);
        List<Check> checks = new ArrayList<>();
        switch (kind) {
            case PHONE -> checks.add(oneOf(ways, "PHONE_INVALID", column, "address !~ '^[+]?[0-9]{5,15}$'"));
            case EMAIL ->
                checks.add(oneOf(ways, "NOT_AN_EMAIL", column, "address !~ '^[^@[:space:]]+@[^@[:space:]]+$'"));
            default -> {}
        }
        checks.add(oneOf(ways, "WAY_TOO_LONG", column, "length(address) > " + LONGEST_TEXT));
        checks.add(Check.ofRow(
                        "WAY_NAMED_TWICE",
                        column,
                        "(select count(*) > count(distinct address) from (%s) way)".formatted(ways))
                .saying("(select address from (%s) way group by address having count(*) > 1 limit 1)".formatted(ways)));
        return checks;
    }

    /** The check that no channel of a row meets this condition; the message mentions the first one that does. */
    private static Check oneOf(String ways, String code, String column, String fault) {
        return Check.ofRow(code, column, "exists (select from (%s) way where %s)".formatted(ways, fault))
                .saying("(select address from (%s) way where %s limit 1)".formatted(ways, fault));
    }

    /**
     * The channels of one kind that a row names. A semicolon separates two of them; a doubled semicolon is part of one.
     */
    private static String ways(ChannelKind kind) {
        // A cell has no control characters, so that one can separate the parts.
        return """
                select '%s' as kind, %s as address
                from string_to_table(replace(%s, ';;', chr(1)), ';') part where part ~ '[^[:space:]]'""".formatted(
                        kind,
                        // Numbers are compared as they are dialled.
                        kind == ChannelKind.PHONE
                                ? "regexp_replace(part, '[[:space:]()-]', '', 'g')"
                                : "replace(regexp_replace(part, '^[[:space:]]+|[[:space:]]+$', '', 'g'), chr(1), ';')",
                        column(kind));
    }

    private static String column(ChannelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Write> writes() {
        return List.of(
                // Locks the partners first, as every change of contacts does.
                Write.uncounted("""
                        update partner set version = version + 1
                        where id in (%s select partner_id from due)""".formatted(DUE)),
                // Creates the keys in the sequence of the namesakes, whatever the join's sequence.
                Write.counted("""
                        merge into contact
                        using (
                            select due.*, uuidv7() as new_id
                            from (%s select * from due order by nth, line) due
                        ) as due on due.id = contact.id
                        when matched then update set role = due.role, influence = due.influence
                        when not matched then
                            insert (id, partner_id, name, title, role, influence)
                            values (due.new_id, due.partner_id, due.name, due.title, due.role, due.influence)
                        returning merge_action() as action""".formatted(DUE)),
                Write.uncounted("""
                        %s
                        delete from contact_channel channel using settled
                        where channel.contact_id = settled.id and channel.kind in (%s)
                          and not exists (select from reached
                              where reached.line = settled.line and reached.kind = channel.kind
                                and reached.address = channel.address)""".formatted(SAID, SAID_KINDS)),
                Write.uncounted("""
                        %s
                        insert into contact_channel (contact_id, kind, address)
                        select settled.id, reached.kind, reached.address
                        from settled join reached on reached.line = settled.line
                        on conflict do nothing""".formatted(SAID)),
                Write.uncounted("""
                        merge into contact_key_date dated
                        using (
                            %s
                            select id, birthday, left(right(birthday, 5), 2)::int as month, right(birthday, 2)::int as day,
                                   nullif(left(birthday, -6), '')::int as year
                            from settled where has_birthday
                        ) as said on said.id = dated.contact_id and dated.kind = 'BIRTHDAY'
                        when matched and said.birthday is null then delete
                        when matched and (dated.month, dated.day, dated.year)
                            is distinct from (said.month, said.day, said.year)
                        then update set month = said.month, day = said.day, year = said.year
                        when not matched and said.birthday is not null then
                            insert (contact_id, kind, month, day, year)
                            values (said.id, 'BIRTHDAY', said.month, said.day, said.year)""".formatted(SAID)));
    }
}
