package dev.tributary.rights;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads exclusive rights. */
@ApplicationScoped
public class RightReads {

    private static final String RIGHT = """
            select held.id, held.partner_id, held.territory_id, line.code as product_line, line.name as product_line_name,
                   held.valid_from as "from", held.valid_to as "to", held.end_reason, held.version
            from exclusive_right held
            join product_line line on line.id = held.product_line_id""";

    private final Reads reads;

    RightReads(Reads reads) {
        this.reads = reads;
    }

    /** The rights of these partners that the caller may see, by partner, the newest first. */
    public Uni<Map<UUID, List<RightRecord>>> ofPartners(Scope scope, Set<UUID> partners) {
        Sql sql = Sql.of(RIGHT).add("where held.partner_id = any(?) order by held.valid_from desc, held.id", (Object)
                partners.toArray(UUID[]::new));
        return reads.lists(scope, sql, "partner_id", RightRecord.class);
    }

    /** The right with this key, if the caller may see it. */
    public Uni<Optional<RightRecord>> byId(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(RIGHT).add("where held.id = ?", id), RightRecord.class);
    }
}
