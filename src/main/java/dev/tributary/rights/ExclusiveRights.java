package dev.tributary.rights;

import dev.tributary.partners.HeldRights;
import dev.tributary.partners.Partner;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.territories.RightImpact;
import dev.tributary.territories.TerritoryRights;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The exclusive rights that a transaction's caller may see. */
@ApplicationScoped
class ExclusiveRights implements PanacheRepositoryBase<ExclusiveRight, UUID>, HeldRights, TerritoryRights {

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

    @Override
    public Uni<Integer> count(UUID territory, LocalDate day) {
        return writes.count(Sql.of("""
                        select count(*) from exclusive_right
                        where territory_id = ? and daterange(valid_from, valid_to) && daterange(?, null)""", territory, day));
    }

    @Override
    public Uni<List<RightImpact>> share(UUID territory, UUID part, LocalDate day) {
        return writes.list(Sql.of("""
                        with shared as (
                            insert into exclusive_right (partner_id, territory_id, product_line_id, valid_from, valid_to)
                            select partner_id, ?, product_line_id, greatest(valid_from, ?), valid_to from exclusive_right
                            where territory_id = ? and daterange(valid_from, valid_to) && daterange(?, null)
                            returning *)
                        select partner.code as partner, product_line.code as product_line, territory.code as part,
                               valid_from as "from", valid_to as "to"
                        from shared
                        join partner on partner.id = partner_id
                        join product_line on product_line.id = product_line_id
                        join territory on territory.id = shared.territory_id
                        order by 1, 2, 4""", part, day, territory, day), RightImpact.class);
    }
}
