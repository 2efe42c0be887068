package dev.tributary.partners;

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
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return reads.list(
                        scope,
                        Sql.of("""
                                select partner_id, employee_id from owners_of_partners(?, ?)
                                where employee_id is not null""", partners.toArray(UUID[]::new), day),
                        row -> Map.entry(row.getUUID(0), row.getUUID(1)))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The given namings of account managers that the caller may see, by id. */
    public Uni<Map<UUID, OwnerRecord>> byId(Scope scope, Set<UUID> ids) {
        return namings(scope, "where id = any(?)", ids)
                .map(found -> found.stream().collect(Collectors.toMap(OwnerRecord::id, Function.identity())));
    }

    /** The past, present and future account managers of these partners, by partner, the earliest first. */
    public Uni<Map<UUID, List<OwnerRecord>>> named(Scope scope, Set<UUID> partners) {
        return namings(scope, "where partner_id = any(?) order by lower(valid)", partners)
                .map(found -> found.stream().collect(Collectors.groupingBy(OwnerRecord::partnerId)));
    }

    private Uni<List<OwnerRecord>> namings(Scope scope, String which, Set<UUID> keys) {
        return reads.list(
                scope,
                Sql.of(
                        "select id, partner_id, employee_id, lower(valid), upper(valid) from partner_owner " + which,
                        (Object) keys.toArray(UUID[]::new)),
                row -> new OwnerRecord(
                        row.getUUID(0), row.getUUID(1), row.getUUID(2), row.getLocalDate(3), row.getLocalDate(4)));
    }
}
