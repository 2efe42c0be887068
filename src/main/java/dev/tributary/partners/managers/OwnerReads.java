package dev.tributary.partners.managers;

import dev.tributary.platform.persistence.Reads;
import dev.tributary.platform.persistence.Sql;
import dev.tributary.platform.security.Scope;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads who answers for partners. */
@ApplicationScoped
public class OwnerReads {

    private final Reads reads;

    OwnerReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * The employee who answers for each of these partners on the day: its account manager, or else the primary assignee
     * of its territory.
     */
    public Uni<Map<UUID, UUID>> on(Scope scope, LocalDate day, Set<UUID> partners) {
        return reads.byKey(scope, Sql.of("""
                        select partner_id, employee_id from owners_of_partners(?, ?)
                        where employee_id is not null""", partners.toArray(UUID[]::new), day), "partner_id", UUID.class);
    }

    /** The given namings of account managers that the caller may see, by id. */
    public Uni<Map<UUID, OwnerRecord>> byId(Scope scope, Set<UUID> ids) {
        return reads.byKey(scope, namings("where id = any(?)", ids), "id", OwnerRecord.class);
    }

    /** The past, present and future account managers of these partners, by partner, the earliest first. */
    public Uni<Map<UUID, List<OwnerRecord>>> named(Scope scope, Set<UUID> partners) {
        return reads.lists(
                scope,
                namings("where partner_id = any(?) order by lower(valid)", partners),
                "partner_id",
                OwnerRecord.class);
    }

    private static Sql namings(String which, Set<UUID> keys) {
        return Sql.of("""
                        select id, partner_id, employee_id, lower(valid) as "from", upper(valid) as "to"
                        from partner_owner""").add(which, (Object) keys.toArray(UUID[]::new));
    }
}
