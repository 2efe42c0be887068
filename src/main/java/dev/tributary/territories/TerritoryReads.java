package dev.tributary.territories;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads territories, in today's tree unless a day is given. */
@ApplicationScoped
public class TerritoryReads {

    private static final String COLUMNS = columns("");

    private static final String PARENT_TODAY =
            "left join territory_parent up on up.territory_id = territory.id and up.valid @> business_date() ";

    private static final String TERRITORY = "select " + COLUMNS + " from territory " + PARENT_TODAY;

    private static final String OPEN_TODAY = """
            where territory.opened_on <= business_date()
              and (territory.closed_on is null or territory.closed_on > business_date())""";

    private final Reads reads;

    TerritoryReads(Reads reads) {
        this.reads = reads;
    }

    /** All open territories that the caller may see, parents before children, siblings by code. */
    public Uni<List<TerritoryRecord>> visible(Scope scope) {
        return reads.list(scope, Sql.of(TERRITORY).add(OPEN_TODAY).add("""
                                order by (select count(*) from territory_ancestry a
                                          where a.territory_id = territory.id and a.valid @> business_date()),
                                         territory.code"""), TerritoryRecord.class);
    }

    /** The tree of a day, as far as the caller may see its territories: parents before children, siblings by code. */
    public Uni<List<TerritoryOnDay>> tree(Scope scope, LocalDate day) {
        return reads.list(
                scope,
                Sql.of("select " + columns("territory_") + ", called.name, place.parent_id from territory "
                                + PARENT_TODAY)
                        .add("""
                        join territory_name called on called.territory_id = territory.id and called.valid @> cast(? as date)
                        left join territory_parent place
                            on place.territory_id = territory.id and place.valid @> cast(? as date)
                        where territory.opened_on <= ? and (territory.closed_on is null or territory.closed_on > ?)
                        order by (select count(*) from territory_ancestry above
                                  where above.territory_id = territory.id and above.valid @> cast(? as date)),
                                 territory.code""", day, day, day, day, day),
                TerritoryOnDay.class);
    }

    /**
     * The past or future successors of the closed territories among these, by closed territory, if the caller may see
     * them.
     */
    public Uni<Map<UUID, TerritoryRecord>> successors(Scope scope, Set<UUID> territories) {
        return reads.byKey(
                scope,
                Sql.of("select " + COLUMNS + ", closed.id as closed_id from territory closed")
                        .add("join territory on territory.id = closed.successor_id")
                        .add(PARENT_TODAY)
                        .add("where closed.id = any(?)", (Object) array(territories)),
                "closed_id",
                TerritoryRecord.class);
    }

    /** The topmost territories that the caller may see: those whose parent the caller may not see. */
    public Uni<List<TerritoryRecord>> topmost(Scope scope) {
        return reads.list(
                scope,
                Sql.of(TERRITORY)
                        .add(
                                OPEN_TODAY
                                        + " and not exists (select from territory above where above.id = up.parent_id) order by code"),
                TerritoryRecord.class);
    }

    /** The territory with this code, if the caller may see it. */
    public Uni<Optional<TerritoryRecord>> byCode(Scope scope, String code) {
        return reads.first(scope, Sql.of(TERRITORY).add("where territory.code = ?", code), TerritoryRecord.class);
    }

    /** The given territories that the caller may see, by code, whether they are open or not. */
    public Uni<List<TerritoryRecord>> byCodes(Scope scope, Collection<String> codes) {
        return reads.list(
                scope,
                Sql.of(TERRITORY).add("where territory.code = any(?) order by territory.code", (Object)
                        codes.toArray(String[]::new)),
                TerritoryRecord.class);
    }

    /** The names of these territories by territory, the earliest first. */
    public Uni<Map<UUID, List<DatedName>>> names(Scope scope, Set<UUID> territories) {
        Sql sql = Sql.of("""
                select territory_id, name, lower(valid) as "from", upper(valid) as "to"
                from territory_name
                where territory_id = any(?)
                order by lower(valid) nulls first""", (Object) array(territories));
        return reads.lists(scope, sql, "territory_id", DatedName.class);
    }

    /** The past, present and future parents of these territories, by territory, the earliest first; a root has none. */
    public Uni<Map<UUID, List<DatedPlace>>> places(Scope scope, Set<UUID> territories) {
        Sql sql = Sql.of("""
                select territory_id, parent_id as territory, lower(valid) as "from", upper(valid) as "to"
                from territory_parent
                where territory_id = any(?) and parent_id is not null
                order by lower(valid)""", (Object) array(territories));
        return reads.lists(scope, sql, "territory_id", DatedPlace.class);
    }

    /** The administrative divisions that these territories cover on any day, by code, the earliest first. */
    public Uni<Map<UUID, List<DatedDivision>>> divisions(Scope scope, Set<UUID> territories) {
        Sql sql = Sql.of("""
                select territory_id, code, lower(valid) as "from", upper(valid) as "to"
                from territory_division
                where territory_id = any(?)
                order by code, lower(valid) nulls first""", (Object) array(territories));
        return reads.lists(scope, sql, "territory_id", DatedDivision.class);
    }

    /** The territories that cover these divisions on the day, by division, if the caller may see them. */
    public Uni<Map<String, TerritoryRecord>> ofDivisions(Scope scope, Collection<String> divisions, LocalDate day) {
        return reads.byKey(
                scope,
                Sql.of("select " + COLUMNS + ", asked.division")
                        .add("""
                                        from unnest(cast(? as text[])) asked (division)
                                        join territory on territory.id = territory_of_division(asked.division, ?)""", divisions.toArray(String[]::new), day)
                        .add(PARENT_TODAY),
                "division",
                String.class,
                TerritoryRecord.class);
    }

    /** The given territories that the caller may see, by id. */
    public Uni<Map<UUID, TerritoryRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.byKey(
                scope,
                Sql.of(TERRITORY).add("where territory.id = any(?)", (Object) array(ids)),
                "id",
                TerritoryRecord.class);
    }

    /** The children that the caller may see, by parent, siblings by code. */
    public Uni<Map<UUID, List<TerritoryRecord>>> children(Scope scope, Set<UUID> parents) {
        return reads.lists(
                scope,
                Sql.of(TERRITORY).add("where up.parent_id = any(?) order by territory.code", (Object) array(parents)),
                "parent_id",
                TerritoryRecord.class);
    }

    private static String columns(String prefix) {
        return """
                territory.id as %1$sid, territory.code as %1$scode, territory.name as %1$sname,
                up.parent_id as %1$sparent_id, territory.version as %1$sversion, territory.opened_on as %1$sopened_on,
                territory.closed_on as %1$sclosed_on""".formatted(prefix);
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
