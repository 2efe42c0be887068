package dev.tributary.partners.managers;

import dev.tributary.partners.rules.OwnerRequest;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.persistence.Writes;
import dev.tributary.territories.OpenWork;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.UUID;

/** The namings of account managers, for use cases that change them within their transaction. */
@ApplicationScoped
class PartnerOwners implements OpenWork {

    private final Writes writes;

    PartnerOwners(Writes writes) {
        this.writes = writes;
    }

    Uni<Void> name(UUID partner, UUID employee, OwnerRequest request) {
        return writes.change(Sql.of("""
                        insert into partner_owner (partner_id, employee_id, valid)
                        values (?, ?, daterange(?, ?))""", partner, employee, request.from(), request.to()))
                .replaceWithVoid();
    }

    /** The partner of this naming; null if there is no naming that the caller may see. */
    Uni<@Nullable UUID> partnerOf(UUID naming) {
        return writes.first(Sql.of("select partner_id from partner_owner where id = ?", naming), UUID.class)
                .map(found -> found.orElse(null));
    }

    /** Ends the naming on the day, or deletes it if it begins on the day or later. */
    Uni<Void> end(UUID naming, LocalDate day) {
        return writes.change(Sql.of("delete from partner_owner where id = ? and lower(valid) >= ?", naming, day))
                .chain(() -> writes.change(Sql.of("""
                        update partner_owner set valid = valid * daterange(null, ?) where id = ?""", day, naming)))
                .replaceWithVoid();
    }

    @Override
    public String kind() {
        return "partners";
    }

    @Override
    public Uni<Integer> handOver(UUID giver, UUID taker, LocalDate day) {
        return writes.count(Sql.of("select hand_over_partners(?, ?, ?)", giver, taker, day));
    }
}
