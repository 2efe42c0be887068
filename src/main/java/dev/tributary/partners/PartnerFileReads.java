package dev.tributary.partners;

import dev.tributary.partners.rules.AddressKind;
import dev.tributary.partners.rules.ChannelKind;
import dev.tributary.partners.rules.ContactRequest.Channel;
import dev.tributary.partners.rules.ContactRequest.KeyDate;
import dev.tributary.partners.rules.ContactRole;
import dev.tributary.partners.rules.Datum;
import dev.tributary.partners.rules.FileItem;
import dev.tributary.partners.rules.Influence;
import dev.tributary.partners.rules.KeyDateKind;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the parts of a partner's file beside its head. */
@ApplicationScoped
public class PartnerFileReads {

    private static final String ADDRESS = """
            select id, partner_id, kind, main, division_code, line, postal_code, longitude, latitude, datum
            from partner_address""";

    private static final String CONTACT_COLUMNS = """
            contact.id, contact.partner_id, contact.name, contact.title, contact.role, contact.influence,
            (select coalesce(json_agg(json_build_array(channel.kind, channel.address)
                        order by channel.kind, channel.address), '[]')
               from contact_channel channel where channel.contact_id = contact.id),
            (select coalesce(json_agg(json_build_array(dated.kind, dated.month, dated.day, dated.year)
                        order by dated.month, dated.day, dated.kind), '[]')
               from contact_key_date dated where dated.contact_id = contact.id)""";

    private static final int COLUMNS_OF_CONTACT = 8;

    private final Reads reads;

    PartnerFileReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * The accounts that sign in for these partners, as far as the caller may see them, by partner, in alphabetical
     * order.
     */
    public Uni<Map<UUID, List<String>>> accounts(Scope scope, Set<UUID> partners) {
        return reads.list(
                        scope,
                        Sql.of(
                                "select partner_id, subject from partner_user where partner_id = any(?) order by subject",
                                (Object) partners.toArray(UUID[]::new)),
                        row -> Map.entry(row.getUUID(0), row.getString(1)))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** The addresses of these partners by partner: by kind, the main one first. */
    public Uni<Map<UUID, List<AddressRecord>>> addresses(Scope scope, Set<UUID> partners) {
        Sql sql =
                Sql.of(ADDRESS).add("where partner_id = any(?) order by kind, main desc, id", (Object) array(partners));
        return reads.list(scope, sql, PartnerFileReads::address)
                .map(found -> found.stream().collect(Collectors.groupingBy(AddressRecord::partnerId)));
    }

    /** The address with this key, if the caller may see it. */
    public Uni<Optional<AddressRecord>> address(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(ADDRESS).add("where id = ?", id), PartnerFileReads::address);
    }

    /** The contacts of these partners by partner, in the order in which they were added. */
    public Uni<Map<UUID, List<ContactRecord>>> contacts(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of("select " + CONTACT_COLUMNS + " from contact where partner_id = any(?) order by id", (Object)
                array(partners));
        return reads.list(scope, sql, PartnerFileReads::contact)
                .map(found -> found.stream().collect(Collectors.groupingBy(ContactRecord::partnerId)));
    }

    /** The contact with this key, if the caller may see it. */
    public Uni<Optional<ContactRecord>> contact(Scope scope, UUID id) {
        return reads.first(
                scope,
                Sql.of("select " + CONTACT_COLUMNS + " from contact where id = ?", id),
                PartnerFileReads::contact);
    }

    /** The steps of these partners in their life cycles, by partner, the oldest first. */
    public Uni<Map<UUID, List<StepRecord>>> history(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of("""
                select partner_id, from_status, to_status, reason, employee_id, taken_at
                from partner_step
                where partner_id = any(?)
                order by taken_at, id""", (Object) array(partners));
        return reads.list(scope, sql, PartnerFileReads::step)
                .map(found -> found.stream().collect(Collectors.groupingBy(StepRecord::partnerId)));
    }

    /** The items that the files of these partners have, by partner. */
    public Uni<Map<UUID, Set<FileItem>>> items(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of("select partner_id, items from files_of_partners(?)", (Object) array(partners));
        return reads.list(scope, sql, row -> Map.entry(row.getUUID(0), items(row)))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * A page of the key dates that recur between the first and the last day, by day. Each comes once, on its first day
     * in that range.
     */
    public Uni<Slice<ReminderRecord>> keyDates(
            Scope scope, LocalDate from, LocalDate to, int size, @Nullable Cursor after) {
        Sql sql = keyDates("select " + CONTACT_COLUMNS + ", comes.on_day, dated.kind, dated.year", from, to);
        if (after != null) {
            sql.add(
                    " and (comes.on_day, contact.id, dated.kind) > (?, ?, ?)",
                    after.key().toArray());
        }
        sql.add(" order by comes.on_day, contact.id, dated.kind limit ?", size + 1);
        return reads.list(scope, sql, PartnerFileReads::reminder).map(rows -> Slice.of(rows, size));
    }

    /** The number of key dates that recur between the first and the last day. */
    public Uni<Integer> countKeyDates(Scope scope, LocalDate from, LocalDate to) {
        return reads.first(scope, keyDates("select count(*)::int", from, to), row -> row.getInteger(0))
                .map(count -> count.orElse(0));
    }

    private static Sql keyDates(String select, LocalDate from, LocalDate to) {
        return Sql.of(select).add("""
                from contact_key_date dated
                join contact on contact.id = dated.contact_id
                cross join lateral (
                    select min(day) as on_day
                    from (values (day_in_year(dated.month, dated.day, extract(year from ?::date)::int)),
                        (day_in_year(dated.month, dated.day, extract(year from ?::date)::int + 1))) as year (day)
                    where day >= ?) comes
                where comes.on_day <= ?""", from, from, from, to);
    }

    private static AddressRecord address(Row row) {
        String datum = row.getString(9);
        return new AddressRecord(
                row.getUUID(0),
                row.getUUID(1),
                AddressKind.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8),
                datum == null ? null : Datum.valueOf(datum));
    }

    private static ContactRecord contact(Row row) {
        return new ContactRecord(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getString(3),
                ContactRole.valueOf(row.getString(4)),
                Influence.valueOf(row.getString(5)),
                parts(
                        (JsonArray) row.getJson(6),
                        channel -> new Channel(ChannelKind.valueOf(channel.getString(0)), channel.getString(1))),
                parts(
                        (JsonArray) row.getJson(7),
                        date -> new KeyDate(
                                KeyDateKind.valueOf(date.getString(0)),
                                date.getInteger(1),
                                date.getInteger(2),
                                date.getInteger(3))));
    }

    private static <T> List<T> parts(JsonArray rows, Function<JsonArray, T> part) {
        return rows.stream().map(JsonArray.class::cast).map(part).toList();
    }

    private static StepRecord step(Row row) {
        String from = row.getString(1);
        return new StepRecord(
                row.getUUID(0),
                from == null ? null : PartnerStatus.valueOf(from),
                PartnerStatus.valueOf(row.getString(2)),
                row.getString(3),
                row.getUUID(4),
                row.getOffsetDateTime(5));
    }

    private static Set<FileItem> items(Row row) {
        return Arrays.stream(row.getArrayOfStrings(1)).map(FileItem::valueOf).collect(Collectors.toSet());
    }

    private static ReminderRecord reminder(Row row) {
        return new ReminderRecord(
                row.getLocalDate(COLUMNS_OF_CONTACT),
                KeyDateKind.valueOf(row.getString(COLUMNS_OF_CONTACT + 1)),
                row.getInteger(COLUMNS_OF_CONTACT + 2),
                contact(row));
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
