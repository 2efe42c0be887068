package dev.tributary.territories;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The dated tree, for use cases that change it within their transaction. */
@ApplicationScoped
class TerritoryTree {

    /**
     * A territory at the time of a change.
     *
     * @param parent the parent on the day of the change; null for the root
     * @param laterChange the day of a later move that is planned already, if any
     */
    @RegisterForReflection
    record Place(
            UUID id,
            String code,
            int version,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable UUID parent,
            @Nullable LocalDate laterChange) {

        boolean isOpenOn(LocalDate day) {
            return !openedOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
        }
    }

    private final Writes writes;

    TerritoryTree(Writes writes) {
        this.writes = writes;
    }

    /** Makes changes of the tree wait for each other until their transactions end. */
    Uni<Void> lock() {
        return writes.call(Sql.of("select pg_advisory_xact_lock(hashtext('territory_ancestry'))"));
    }

    /** The territories with these codes, as they are on the day. */
    Uni<List<Place>> find(Collection<String> codes, LocalDate day) {
        return writes.list(Sql.of("""
                        select t.id, t.code, t.version, t.opened_on, t.closed_on, up.parent_id as parent,
                               (select min(lower(later.valid)) from territory_parent later
                                where later.territory_id = t.id and lower(later.valid) > ?) as later_change
                        from territory t
                        left join territory_parent up on up.territory_id = t.id and up.valid @> cast(? as date)
                        where t.code = any (?)
                        order by t.id
                        for no key update of t""", day, day, codes.toArray(String[]::new)), Place.class);
    }

    /** Whether a territory lies below the other one on the day. */
    Uni<Boolean> isBelow(UUID territory, UUID ancestor, LocalDate day) {
        return writes.any(Sql.of("""
                        select 1 from territory_ancestry
                        where territory_id = ? and ancestor_id = ? and valid @> cast(? as date)""", territory, ancestor, day));
    }

    /** The children of the territory on the day or later, as they are on the day. */
    Uni<List<Place>> children(UUID territory, LocalDate day) {
        return writes.list(Sql.of("""
                        select distinct code from territory_parent
                        join territory on territory.id = territory_id
                        where parent_id = ? and valid && daterange(?, null)""", territory, day), String.class).chain(codes -> find(codes, day));
    }

    /** Opens a new territory. */
    Uni<Void> open(UUID id, String code, String name, UUID parent, LocalDate day) {
        return writes.change(Sql.of(
                        "insert into territory (id, code, name, opened_on) values (?, ?, ?, ?)", id, code, name, day))
                .chain(() -> placeBelow(id, parent, day));
    }

    /**
     * Makes it cover the divisions from the day on; returns the other territories that would have covered any of them.
     */
    Uni<List<UUID>> cover(UUID id, List<String> divisions, LocalDate day) {
        return writes.list(
                Sql.of(
                        "select lost from cover_divisions(?, ?, ?) lost order by lost",
                        id,
                        divisions.toArray(String[]::new),
                        day),
                UUID.class);
    }

    /** Makes no territory cover the divisions from the day on. */
    Uni<Void> uncover(List<String> divisions, LocalDate day) {
        return writes.call(Sql.of("select uncover_divisions(?, ?)", divisions.toArray(String[]::new), day));
    }

    /** Passes the divisions that the one would cover on the day or later to the other one. */
    Uni<Void> passDivisions(UUID id, UUID into, LocalDate day) {
        return writes.call(Sql.of("select pass_divisions(?, ?, ?)", id, into, day));
    }

    /** The divisions that are covered on the business date of the transaction, by the codes of their territories. */
    Uni<Map<String, Set<String>>> covered() {
        return writes.lists(Sql.of("""
                        select territory.code as territory, covered.code from territory_division covered
                        join territory on territory.id = covered.territory_id
                        where covered.valid @> business_date()"""), "territory", String.class, String.class)
                .map(found -> found.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, codes -> Set.copyOf(codes.getValue()))));
    }

    /** The divisions that it covers on the day. */
    Uni<List<String>> divisions(UUID id, LocalDate day) {
        return writes.list(Sql.of("""
                        select code from territory_division
                        where territory_id = ? and valid @> cast(? as date)""", id, day), String.class);
    }

    Uni<Void> rename(UUID id, String name, LocalDate day) {
        return writes.call(Sql.of("select rename_territory(?, ?, ?)", id, name, day));
    }

    Uni<Void> move(UUID id, UUID parent, LocalDate day) {
        return leave(id, day).chain(() -> placeBelow(id, parent, day));
    }

    /**
     * Closes it on the day; ends the assignments to it and its coverage of divisions.
     *
     * @param successor the territory that takes over, also from those that it was to take over from on that day or
     *     later
     */
    Uni<Void> close(UUID id, UUID successor, LocalDate day) {
        return end("territory_assignment", id, day)
                .chain(() -> end("territory_division", id, day))
                .chain(() -> leave(id, day))
                .chain(() -> writes.change(Sql.of(
                        "update territory set successor_id = ? where successor_id = ? and closed_on >= ?",
                        successor,
                        id,
                        day)))
                .chain(() -> writes.change(Sql.of(
                        "update territory set closed_on = ?, successor_id = ? where id = ?", day, successor, id)))
                .replaceWithVoid();
    }

    /** Counts a change of it. */
    Uni<Void> changed(UUID id) {
        return writes.change(Sql.of("update territory set version = version + 1 where id = ?", id))
                .replaceWithVoid();
    }

    /** Applies the changes that are due today, and checks all deferred constraints, so that violations appear now. */
    Uni<Void> takeEffect() {
        return writes.call(Sql.of("select changes_take_effect()"))
                .chain(() -> writes.change(Sql.of("set constraints all immediate")))
                .chain(() -> writes.change(Sql.of("set constraints all deferred")))
                .replaceWithVoid();
    }

    private Uni<Void> placeBelow(UUID id, UUID parent, LocalDate day) {
        return writes.change(Sql.of(
                        "insert into territory_parent (territory_id, parent_id, valid) values (?, ?, daterange(?, null))",
                        id,
                        parent,
                        day))
                .replaceWithVoid();
    }

    private Uni<Void> leave(UUID id, LocalDate day) {
        return end("territory_parent", id, day);
    }

    /** Ends the territory's rows of a dated table on the day; deletes those that begin on the day or later. */
    private Uni<Void> end(String table, UUID territory, LocalDate day) {
        return writes.change(Sql.of(
                        "delete from " + table + " where territory_id = ? and lower(valid) >= ?", territory, day))
                .chain(() -> writes.change(Sql.of(
                        "update " + table + " set valid = daterange(lower(valid), ?)"
                                + " where territory_id = ? and valid @> cast(? as date)",
                        day,
                        territory,
                        day)))
                .replaceWithVoid();
    }

    /** Runs the steps one after another, since they share a session. */
    static <T> Uni<Void> inTurn(List<T> things, Function<T, Uni<Void>> step) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (T thing : things) {
            all = all.chain(() -> step.apply(thing));
        }
        return all;
    }
}
