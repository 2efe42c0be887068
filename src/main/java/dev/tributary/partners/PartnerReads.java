package dev.tributary.partners;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import dev.tributary.territories.DatedPlace;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads partners. */
@ApplicationScoped
public class PartnerReads {

    static final String COLUMNS = """
            partner.id, partner.code, partner.name, partner.kind, partner.status, partner.territory_id, partner.currency,
            partner.english_name, partner.registration_number, partner.confirmed_on, partner.version,
            partner.merged_into_id""";

    static final int COLUMN_COUNT = 12;

    private final Reads reads;

    PartnerReads(Reads reads) {
        this.reads = reads;
    }

    /** The partner with this code, or the survivor that it was merged into, if the caller may see it. */
    public Uni<Optional<PartnerRecord>> byCode(Scope scope, String code) {
        return reads.first(
                scope,
                Sql.of("select " + COLUMNS + " from partner where partner.id = partner_of_code(?)", code),
                PartnerReads::partner);
    }

    /** The company that the caller acts for; empty for employees. */
    public Uni<Optional<PartnerRecord>> caller(Scope scope) {
        return reads.first(
                scope,
                Sql.of("select " + COLUMNS + " from partner where partner.id = current_partner()"),
                PartnerReads::partner);
    }

    /** The given partners that the caller may see, by id. */
    public Uni<Map<UUID, PartnerRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.list(
                        scope,
                        Sql.of("select " + COLUMNS + " from partner where partner.id = any(?)", (Object)
                                ids.toArray(UUID[]::new)),
                        PartnerReads::partner)
                .map(found -> found.stream().collect(Collectors.toMap(PartnerRecord::id, Function.identity())));
    }

    /** A page of the partners that the caller may see. Without a search term all are equally relevant. */
    public Uni<Slice<FoundPartner>> page(
            Scope scope, PartnerCriteria criteria, PartnerSort sort, int size, @Nullable Cursor after) {
        return search(scope, criteria, after).chain(search -> page(scope, criteria, search, sort, size, after));
    }

    private Uni<Slice<FoundPartner>> page(
            Scope scope,
            PartnerCriteria criteria,
            PartnerSearch search,
            PartnerSort sort,
            int size,
            @Nullable Cursor after) {
        Sql sql = search.select(Sql.of("select found.* from ("), COLUMNS);
        matching(sql, criteria);
        sql.add(") found where true");
        String key = switch (sort) {
            case CODE -> "found.code, found.id";
            case NAME -> "found.name, found.id";
            case RELEVANCE -> "found.distance, found.code, found.id";
        };
        if (after != null) {
            sql.add(
                    "and (" + key + ") > ("
                            + String.join(", ", Collections.nCopies(after.key().size(), "?")) + ")",
                    after.key().toArray());
        }
        sql.add("order by " + key + " limit ?", size + 1);
        return reads.list(scope, sql, row -> new FoundPartner(partner(row), row.getBigDecimal(COLUMN_COUNT)))
                .map(rows -> Slice.of(rows, size));
    }

    private Uni<PartnerSearch> search(Scope scope, PartnerCriteria criteria, @Nullable Cursor after) {
        if (criteria.search() == null) {
            return Uni.createFrom().item(PartnerSearch.ALL);
        }
        String typed = PartnerSearch.typed(criteria.search());
        if (PartnerSearch.goesByCode(after)) {
            return Uni.createFrom().item(new PartnerSearch(PartnerSearch.Way.BY_CODE, typed));
        }
        return reads.first(
                        scope,
                        Sql.of("select partner_search_way(?)", typed),
                        row -> new PartnerSearch(PartnerSearch.Way.valueOf(row.getString(0)), typed))
                .map(Optional::orElseThrow);
    }

    /** The past, present and future territories of these partners, by partner, the earliest first. */
    public Uni<Map<UUID, List<DatedPlace>>> places(Scope scope, Set<UUID> partners) {
        return reads.list(
                        scope,
                        Sql.of(
                                "select partner_id, territory_id, lower(valid), upper(valid) from partner_territory"
                                        + " where partner_id = any(?) order by lower(valid) nulls first",
                                (Object) partners.toArray(UUID[]::new)),
                        row -> Map.entry(
                                row.getUUID(0),
                                new DatedPlace(row.getUUID(1), row.getLocalDate(2), row.getLocalDate(3))))
                .map(found -> found.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** How many partners there are that the caller may see. */
    public Uni<Integer> count(Scope scope, PartnerCriteria criteria) {
        return search(scope, criteria, null).chain(search -> {
            Sql sql = search.select(Sql.of("select count(*)::int from ("), "partner.id");
            matching(sql, criteria);
            sql.add(") found");
            return reads.first(scope, sql, row -> row.getInteger(0)).map(count -> count.orElse(0));
        });
    }

    private static void matching(Sql sql, PartnerCriteria criteria) {
        sql.addIf(criteria.territory(), """
                         and partner.territory_id in (
                            select below.territory_id
                            from territory
                            join territory_ancestry below
                                on below.ancestor_id = territory.id and below.valid @> business_date()
                            where territory.code = ?)""")
                .addIf(criteria.kind() == null ? null : criteria.kind().name(), " and partner.kind = ?")
                .addIf(criteria.status() == null ? null : criteria.status().name(), " and partner.status = ?");
        sql.addIf(
                criteria.keyAccountClass() == null
                        ? null
                        : criteria.keyAccountClass().name(),
                """
                         and partner.id in (select partner_id from key_account
                            where period_id = (select latest_key_account_period()) and class = ?)""");
        if (criteria.withTwins()) {
            sql.add(" and partner.id in (select partners_with_twins())");
        }
    }

    /** The partner in a row that begins with the {@link #COLUMNS}. */
    static PartnerRecord partner(Row row) {
        return new PartnerRecord(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                PartnerKind.valueOf(row.getString(3)),
                PartnerStatus.valueOf(row.getString(4)),
                row.getUUID(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getLocalDate(9),
                row.getInteger(10),
                row.getUUID(11));
    }
}
