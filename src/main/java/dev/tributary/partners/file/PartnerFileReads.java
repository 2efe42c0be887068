package dev.tributary.partners.file;

import dev.tributary.partners.rules.FileItem;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the parts of a partner's file beside its head. */
@ApplicationScoped
public class PartnerFileReads {

    private static final String ADDRESS = """
            select id, partner_id, kind, main, division_code, line, postal_code, longitude, latitude, datum
            from partner_address""";

    private static final String CONTACT = contact("");

    /** The items that a file has. */
    @RegisterForReflection
    private record Items(List<FileItem> items) {}

    private final Reads reads;

    PartnerFileReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * The accounts that sign in for these partners, as far as the caller may see them, by partner, in alphabetical
     * order.
     */
    public Uni<Map<UUID, List<String>>> accounts(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of(
                "select partner_id, subject from partner_user where partner_id = any(?) order by subject",
                (Object) array(partners));
        return reads.lists(scope, sql, "partner_id", String.class);
    }

    /** The addresses of these partners by partner: by kind, the main one first. */
    public Uni<Map<UUID, List<AddressRecord>>> addresses(Scope scope, Set<UUID> partners) {
        Sql sql =
                Sql.of(ADDRESS).add("where partner_id = any(?) order by kind, main desc, id", (Object) array(partners));
        return reads.lists(scope, sql, "partner_id", AddressRecord.class);
    }

    /** The address with this key, if the caller may see it. */
    public Uni<Optional<AddressRecord>> address(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(ADDRESS).add("where id = ?", id), AddressRecord.class);
    }

    /** The contacts of these partners by partner, in the order in which they were added. */
    public Uni<Map<UUID, List<ContactRecord>>> contacts(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of(
                "select " + CONTACT + " from contact where partner_id = any(?) order by id", (Object) array(partners));
        return reads.lists(scope, sql, "partner_id", ContactRecord.class);
    }

    /** The contact with this key, if the caller may see it. */
    public Uni<Optional<ContactRecord>> contact(Scope scope, UUID id) {
        return reads.first(scope, Sql.of("select " + CONTACT + " from contact where id = ?", id), ContactRecord.class);
    }

    /** The steps of these partners in their life cycles, by partner, the oldest first. */
    public Uni<Map<UUID, List<StepRecord>>> history(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of("""
                select partner_id, from_status as "from", to_status as "to", reason, employee_id, taken_at as at
                from partner_step
                where partner_id = any(?)
                order by taken_at, id""", (Object) array(partners));
        return reads.lists(scope, sql, "partner_id", StepRecord.class);
    }

    /** The items that the files of these partners have, by partner. */
    public Uni<Map<UUID, Set<FileItem>>> items(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of("select partner_id, items from files_of_partners(?)", (Object) array(partners));
        return reads.byKey(scope, sql, "partner_id", Items.class)
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                file -> Set.copyOf(file.getValue().items()))));
    }

    /**
     * A page of the key dates that recur between the first and the last day, by day. Each comes once, on its first day
     * in that range.
     */
    public Uni<Slice<ReminderRecord>> keyDates(
            Scope scope, LocalDate from, LocalDate to, int size, @Nullable Cursor after) {
        Sql sql = keyDates(
                "select " + contact("contact_") + ", comes.on_day as \"on\", dated.kind, dated.year", from, to);
        if (after != null) {
            sql.add(
                    " and (comes.on_day, contact.id, dated.kind) > (?, ?, ?)",
                    after.key().toArray());
        }
        sql.add(" order by comes.on_day, contact.id, dated.kind limit ?", size + 1);
        return reads.list(scope, sql, ReminderRecord.class).map(rows -> Slice.of(rows, size));
    }

    /** The number of key dates that recur between the first and the last day. */
    public Uni<Integer> countKeyDates(Scope scope, LocalDate from, LocalDate to) {
        return reads.count(scope, keyDates("select count(*)::int", from, to));
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

    private static String contact(String prefix) {
        return """
                contact.id as %1$sid, contact.partner_id as %1$spartner_id, contact.name as %1$sname,
                contact.title as %1$stitle, contact.role as %1$srole, contact.influence as %1$sinfluence,
                (select coalesce(json_agg(json_build_object('kind', channel.kind, 'address', channel.address)
                            order by channel.kind, channel.address), '[]')
                   from contact_channel channel where channel.contact_id = contact.id) as %1$schannels,
                (select coalesce(json_agg(json_build_object(
                                'kind', dated.kind, 'month', dated.month, 'day', dated.day, 'year', dated.year)
                            order by dated.month, dated.day, dated.kind), '[]')
                   from contact_key_date dated where dated.contact_id = contact.id) as %1$skey_dates""".formatted(prefix);
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
