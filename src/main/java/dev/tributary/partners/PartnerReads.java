package dev.tributary.partners;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import dev.tributary.shared.Cursor;
import dev.tributary.shared.Slice;
import dev.tributary.territories.DatedPlace;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads partners. */
@ApplicationScoped
public class PartnerReads {

    private static final String COLUMNS = columns("");

    private final Reads reads;
    private final PartnerClasses classes;

    PartnerReads(Reads reads, PartnerClasses classes) {
        this.reads = reads;
        this.classes = classes;
    }

    /** The partner with this code, or the survivor that it was merged into, if the caller may see it. */
    public Uni<Optional<PartnerRecord>> byCode(Scope scope, String code) {
        return reads.first(
                scope,
                Sql.of("select " + COLUMNS + " from partner where partner.id = partner_of_code(?)", code),
                PartnerRecord.class);
    }

    /** The company that the caller acts for; empty for employees. */
    public Uni<Optional<PartnerRecord>> caller(Scope scope) {
        return reads.first(
                scope,
                Sql.of("select " + COLUMNS + " from partner where partner.id = current_partner()"),
                PartnerRecord.class);
    }

    /** The given partners that the caller may see, by id. */
    public Uni<Map<UUID, PartnerRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.byKey(
                scope,
                Sql.of("select " + COLUMNS + " from partner where partner.id = any(?)", (Object)
                        ids.toArray(UUID[]::new)),
                "id",
                PartnerRecord.class);
    }

    /** A page of the partners that the caller may see. Without a search term all are equally relevant. */
    public Uni<Slice<FoundPartner>> page(
            Scope scope, PartnerFilter filter, PartnerSort sort, int size, @Nullable Cursor after) {
        return search(scope, filter, after).chain(search -> page(scope, filter, search, sort, size, after));
    }

    private Uni<Slice<FoundPartner>> page(
            Scope scope,
            PartnerFilter filter,
            PartnerSearch search,
            PartnerSort sort,
            int size,
            @Nullable Cursor after) {
        Sql sql = search.select(Sql.of("select found.* from ("), columns("partner_"));
        matching(sql, filter);
        sql.add(") found where true");
        String key = switch (sort) {
            case CODE -> "found.partner_code, found.partner_id";
            case NAME -> "found.partner_name, found.partner_id";
            case RELEVANCE -> "found.distance, found.partner_code, found.partner_id";
        };
        if (after != null) {
            sql.add(
                    "and (" + key + ") > ("
                            + String.join(", ", Collections.nCopies(after.key().size(), "?")) + ")",
                    after.key().toArray());
        }
        sql.add("order by " + key + " limit ?", size + 1);
        return reads.list(scope, sql, FoundPartner.class).map(rows -> Slice.of(rows, size));
    }

    private Uni<PartnerSearch> search(Scope scope, PartnerFilter filter, @Nullable Cursor after) {
        if (filter.search() == null) {
            return Uni.createFrom().item(PartnerSearch.ALL);
        }
        String typed = PartnerSearch.typed(filter.search());
        if (PartnerSearch.goesByCode(after)) {
            return Uni.createFrom().item(new PartnerSearch(PartnerSearch.Way.BY_CODE, typed));
        }
        return reads.first(scope, Sql.of("select partner_search_way(?)", typed), PartnerSearch.Way.class)
                .map(way -> new PartnerSearch(way.orElseThrow(), typed));
    }

    /** The past, present and future territories of these partners, by partner, the earliest first. */
    public Uni<Map<UUID, List<DatedPlace>>> places(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of("""
                select partner_id, territory_id as territory, lower(valid) as "from", upper(valid) as "to"
                from partner_territory
                where partner_id = any(?)
                order by lower(valid) nulls first""", (Object) partners.toArray(UUID[]::new));
        return reads.lists(scope, sql, "partner_id", DatedPlace.class);
    }

    /** How many partners there are that the caller may see. */
    public Uni<Integer> count(Scope scope, PartnerFilter filter) {
        return search(scope, filter, null).chain(search -> {
            Sql sql = search.select(Sql.of("select count(*)::int from ("), "partner.id");
            matching(sql, filter);
            sql.add(") found");
            return reads.count(scope, sql);
        });
    }

    private void matching(Sql sql, PartnerFilter filter) {
        sql.addIf(filter.territory(), """
                         and partner.territory_id in (
                            select below.territory_id
                            from territory
                            join territory_ancestry below
                                on below.ancestor_id = territory.id and below.valid @> business_date()
                            where territory.code = ?)""")
                .addIf(filter.kind() == null ? null : filter.kind().name(), " and partner.kind = ?")
                .addIf(filter.status() == null ? null : filter.status().name(), " and partner.status = ?");
        if (filter.keyAccountClass() != null) {
            classes.narrow(sql, filter.keyAccountClass());
        }
        if (Boolean.TRUE.equals(filter.likelyDuplicates())) {
            sql.add(" and partner.id in (select partners_with_twins())");
        }
    }

    /** The columns of a {@link PartnerRecord}, each with this prefix. */
    public static String columns(String prefix) {
        return """
                partner.id as %1$sid, partner.code as %1$scode, partner.name as %1$sname, partner.kind as %1$skind,
                partner.status as %1$sstatus, partner.territory_id as %1$sterritory_id,
                partner.currency as %1$scurrency, partner.english_name as %1$senglish_name,
                partner.registration_number as %1$sregistration_number, partner.website as %1$swebsite, partner.confirmed_on as %1$sconfirmed_on,
                partner.version as %1$sversion, partner.merged_into_id as %1$smerged_into_id""".formatted(prefix);
    }
}
