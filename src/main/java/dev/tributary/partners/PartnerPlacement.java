package dev.tributary.partners;

import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.territories.TerritoryOccupants;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The dated territories of partners. */
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
}
