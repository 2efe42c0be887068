package dev.tributary.partners.duplicates;

import dev.tributary.partners.Partner;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Finds likely duplicates among partners within a transaction. */
@ApplicationScoped
public class Twins {

    /**
     * A likely duplicate.
     *
     * @param code null if the caller may not see it
     * @param name null if the caller may not see it
     */
    @RegisterForReflection
    public record Found(
            UUID id, @Nullable String code, @Nullable String name) {}

    private final Writes writes;

    Twins(Writes writes) {
        this.writes = writes;
    }

    /**
     * The likely duplicates of a partner that is new in this transaction. Concurrent entries wait until the transaction
     * ends.
     */
    public Uni<List<Found>> ofEntered(Partner partner) {
        return writes.list(Sql.of("""
                        select twin.twin_id as id, partner.code, partner.name
                        from twins_of_entered(?) twin
                        left join partner on partner.id = twin.twin_id
                        order by cardinality(twin.signs) desc, partner.code nulls last, twin.twin_id""", partner.id()), Found.class);
    }

    /** Records that the partner and each of these are different companies. */
    public Uni<Void> keepApart(UUID partner, List<UUID> twins, @Nullable String reason) {
        return writes.call(Sql.of("select keep_partners_apart(?, ?, ?)", partner, twins.toArray(UUID[]::new), reason));
    }
}
