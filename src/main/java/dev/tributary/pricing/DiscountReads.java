package dev.tributary.pricing;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the discounts that positions may give. */
@ApplicationScoped
public class DiscountReads {

    private static final String AUTHORITY =
            "select id, position, valid_from, most_discount, reason, set_by, set_at from discount_authority";

    private final Reads reads;

    DiscountReads(Reads reads) {
        this.reads = reads;
    }

    /** The authorities of the day, one for each position. If several begin on the same day, the one set last counts. */
    public Uni<List<DiscountAuthorityRecord>> on(Scope scope, LocalDate day) {
        Sql sql = Sql.of("select held.* from (select distinct on (held.position) held.* from (")
                .add(AUTHORITY)
                .add("""
                        where valid_from <= ?) held
                        order by held.position, held.valid_from desc, held.set_at desc, held.id desc) held
                        order by held.most_discount, held.position""", day);
        return reads.list(scope, sql, DiscountAuthorityRecord.class);
    }

    /** The authority with this key. */
    public Uni<Optional<DiscountAuthorityRecord>> byId(Scope scope, UUID id) {
        return reads.first(scope, Sql.of(AUTHORITY).add("where id = ?", id), DiscountAuthorityRecord.class);
    }

    /** The largest discount that the seller may give today, as a fraction of the list price. */
    public Uni<BigDecimal> most(Seller seller) {
        if (seller.scope().isDirector()) {
            return Uni.createFrom().item(BigDecimal.ONE);
        }
        if (seller.positions().isEmpty()) {
            return Uni.createFrom().item(BigDecimal.ZERO);
        }
        return reads.first(
                        seller.scope(),
                        Sql.of(
                                "select most_discount(?, ?)",
                                seller.positions().stream().map(Enum::name).toArray(String[]::new),
                                seller.scope().today()),
                        BigDecimal.class)
                .map(Optional::orElseThrow);
    }
}
