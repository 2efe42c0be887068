package dev.tributary.partners.duplicates;

import dev.tributary.partners.PartnerReads;
import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads likely duplicates among partners, and mergers. */
@ApplicationScoped
public class TwinReads {

    private static final String MERGE = """
            select loser_id, survivor_id, reason, moved, left_behind, employee_id, merged_at as at from partner_merge""";

    private final Reads reads;

    TwinReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * The likely duplicates of these partners, by partner, by code; those that the caller may not see come last.
     * Callers who are partners get none.
     */
    public Uni<Map<UUID, List<TwinRecord>>> ofPartners(Scope scope, Set<UUID> partners) {
        if (scope.isPartner()) {
            return Uni.createFrom().item(Map.of());
        }
        Sql sql = Sql.of("select " + PartnerReads.columns("twin_") + ", own.id as of, found.signs")
                .add("""
                from unnest(?::uuid[]) own (id)
                cross join lateral partner_twins(own.id) found
                left join partner on partner.id = found.twin_id
                order by partner.code nulls last, found.twin_id""", (Object) partners.toArray(UUID[]::new));
        return reads.lists(scope, sql, "of", TwinRecord.class);
    }

    /** The mergers into these partners, by partner, the oldest first. */
    public Uni<Map<UUID, List<MergeRecord>>> mergersInto(Scope scope, Set<UUID> survivors) {
        Sql sql = Sql.of(MERGE).add("where survivor_id = any(?) order by merged_at, loser_id", (Object)
                survivors.toArray(UUID[]::new));
        return reads.list(scope, sql, TwinReads::merge)
                .map(found -> found.stream().collect(Collectors.groupingBy(MergeRecord::survivorId)));
    }

    /** The mergers of these partners into others, by the merged partner. */
    public Uni<Map<UUID, MergeRecord>> mergersOf(Scope scope, Set<UUID> losers) {
        Sql sql = Sql.of(MERGE).add("where loser_id = any(?)", (Object) losers.toArray(UUID[]::new));
        return reads.list(scope, sql, TwinReads::merge)
                .map(found -> found.stream().collect(Collectors.toMap(MergeRecord::loserId, Function.identity())));
    }

    private static MergeRecord merge(Row row) {
        return new MergeRecord(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                BelongingCount.of(Belonging.counted((JsonObject) row.getJson(3))),
                BelongingCount.of(Belonging.counted((JsonObject) row.getJson(4))),
                row.getUUID(5),
                row.getOffsetDateTime(6));
    }
}
