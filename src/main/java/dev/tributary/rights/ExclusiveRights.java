package dev.tributary.rights;

import dev.tributary.partners.HeldRights;
import dev.tributary.partners.Partner;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.time.LocalDate;
import java.util.UUID;

/** The exclusive rights that a transaction's caller may see. */
@ApplicationScoped
class ExclusiveRights implements PanacheRepositoryBase<ExclusiveRight, UUID>, HeldRights {

    private final Writes writes;

    ExclusiveRights(Writes writes) {
        this.writes = writes;
    }

    /** The right with this key, locked until the transaction ends; null if the caller may not see or change it. */
    Uni<@Nullable ExclusiveRight> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Uni<Long> countFrom(Partner partner, LocalDate day) {
        return count("partnerId = ?1 and (validTo is null or validTo > ?2)", partner.id(), day);
    }

    /** The key of the product line with this code; null if there is none. */
    Uni<@Nullable UUID> productLine(String code) {
        return writes.first(Sql.of("select id from product_line where code = ?", code), UUID.class)
                .map(found -> found.orElse(null));
    }
}
