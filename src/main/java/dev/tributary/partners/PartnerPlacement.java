package dev.tributary.partners;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.territories.RightImpact;
import dev.tributary.territories.TerritoryOccupants;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The dated territories of partners, and the territories of their exclusive rights. */
@ApplicationScoped
public class PartnerPlacement implements TerritoryOccupants {

    private final Writes writes;

    PartnerPlacement(Writes writes) {
        this.writes = writes;
    }

    @Override
    public Uni<Map<String, UUID>> whereabouts(List<String> codes, LocalDate day) {
        return writes.byKey(Sql.of("""
                        select code, territory_of_partner(id, ?) as territory from partner
                        where code = any (?) order by id for no key update""", day, codes.toArray(String[]::new)), "code", String.class, UUID.class);
    }

    @Override
    public Uni<Void> place(List<String> codes, UUID territory, LocalDate day) {
        return writes.call(Sql.of("""
                        select place_partner(id, ?, ?) from partner
                        where code = any (?)""", territory, day, codes.toArray(String[]::new)));
    }

    @Override
    public Uni<Void> placeAll(UUID from, UUID into, LocalDate day) {
        return writes.call(Sql.of("select place_partners_of(?, ?, ?)", from, into, day));
    }

    @Override
    public Uni<Integer> count(UUID territory, LocalDate day) {
        return writes.count(Sql.of("""
                        select count(distinct partner_id) from partner_territory
                        where territory_id = ? and valid && daterange(?, null)""", territory, day));
    }

    @Override
    public Uni<Integer> rights(UUID territory, LocalDate day) {
        return writes.count(Sql.of("""
                        select count(*) from exclusive_right
                        where territory_id = ? and daterange(valid_from, valid_to) && daterange(?, null)""", territory, day));
    }

    @Override
    public Uni<List<RightImpact>> shareRights(UUID territory, UUID part, LocalDate day) {
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
