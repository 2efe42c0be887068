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
import java.util.stream.Collectors;

/** The dated territories of partners, and the territories of their exclusive rights. */
@ApplicationScoped
public class PartnerPlacement implements TerritoryOccupants {

    private final Writes writes;

    PartnerPlacement(Writes writes) {
        this.writes = writes;
    }

    @Override
    public Uni<Map<String, UUID>> whereabouts(List<String> codes, LocalDate day) {
        return writes.rows(Sql.of("""
                        select code, cast(territory_of_partner(id, ?) as text) from partner
                        where code = any (string_to_array(?, chr(31))) order by id for no key update""", day, joined(codes)))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> UUID.fromString((String) row[1]))));
    }

    @Override
    public Uni<Void> place(List<String> codes, UUID territory, LocalDate day) {
        return writes.call(Sql.of("""
                        select cast(place_partner(id, ?, ?) as text), code from partner
                        where code = any (string_to_array(?, chr(31)))""", territory, day, joined(codes)));
    }

    @Override
    public Uni<Void> placeAll(UUID from, UUID into, LocalDate day) {
        return writes.call(Sql.of("select cast(place_partners_of(?, ?, ?) as text), ''", from, into, day));
    }

    @Override
    public Uni<Integer> count(UUID territory, LocalDate day) {
        return writes.rows(Sql.of("""
                        select cast(count(distinct partner_id) as text), '' from partner_territory
                        where territory_id = ? and valid && daterange(?, null)""", territory, day)).map(rows -> Integer.valueOf((String) rows.get(0)[0]));
    }

    @Override
    public Uni<Integer> rights(UUID territory, LocalDate day) {
        return writes.rows(Sql.of("""
                        select cast(count(*) as text), '' from exclusive_right
                        where territory_id = ? and daterange(valid_from, valid_to) && daterange(?, null)""", territory, day)).map(rows -> Integer.valueOf((String) rows.get(0)[0]));
    }

    @Override
    public Uni<List<RightImpact>> shareRights(UUID territory, UUID part, LocalDate day) {
        return writes.rows(Sql.of("""
                        with shared as (
                            insert into exclusive_right (partner_id, territory_id, product_line_id, valid_from, valid_to)
                            select partner_id, ?, product_line_id, greatest(valid_from, ?), valid_to from exclusive_right
                            where territory_id = ? and daterange(valid_from, valid_to) && daterange(?, null)
                            returning *)
                        select partner.code, product_line.code, territory.code, cast(valid_from as text), cast(valid_to as text)
                        from shared
                        join partner on partner.id = partner_id
                        join product_line on product_line.id = product_line_id
                        join territory on territory.id = shared.territory_id
                        order by 1, 2, 4""", part, day, territory, day))
                .map(rows -> rows.stream().map(PartnerPlacement::right).toList());
    }

    private static RightImpact right(Object[] row) {
        return new RightImpact(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                LocalDate.parse((String) row[3]),
                row[4] == null ? null : LocalDate.parse((String) row[4]));
    }

    private static String joined(List<String> codes) {
        return String.join("\u001f", codes);
    }
}
