package dev.tributary.partners;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds likely duplicates among partners within a transaction. */
@ApplicationScoped
class Twins {

    /**
     * A likely duplicate.
     *
     * @param code null if the caller may not see it
     * @param name null if the caller may not see it
     */
    record Found(UUID id, @Nullable String code, @Nullable String name) {}

    private final Writes writes;

    Twins(Writes writes) {
        this.writes = writes;
    }

    /**
     * The likely duplicates of a partner that is new in this transaction. Concurrent entries wait until the transaction
     * ends.
     */
    Uni<List<Found>> ofEntered(Partner partner) {
        return writes.rows(Sql.of("""
                        select cast(twin.twin_id as text), partner.code, partner.name
                        from twins_of_entered(?) twin
                        left join partner on partner.id = twin.twin_id
                        order by cardinality(twin.signs) desc, partner.code nulls last, twin.twin_id""", partner.id()))
                .map(rows -> rows.stream()
                        .map(row -> new Found(UUID.fromString((String) row[0]), (String) row[1], (String) row[2]))
                        .toList());
    }

    /** Records that the partner and each of these are different companies. */
    Uni<Void> keepApart(UUID partner, List<UUID> twins, @Nullable String reason) {
        return writes.call(Sql.of(
                "select cast(keep_partners_apart(?, cast(string_to_array(?, ',') as uuid[]), cast(? as text)) as text), ''",
                partner,
                twins.stream().map(UUID::toString).collect(Collectors.joining(",")),
                reason));
    }
}
