package dev.tributary.partners;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The partners that a transaction's caller may see. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

    /** The partner with this code; null if the caller may not see one. */
    public Uni<@Nullable Partner> withCode(String code) {
        return find("code", code).firstResult();
    }

    /** Those of the partners that the caller may see. */
    public Uni<List<Partner>> withCodes(Collection<String> codes) {
        return list("code in ?1", codes);
    }

    /** The territory that the partner was in on the day: where its facts of that day belong. */
    public Uni<UUID> territoryOf(UUID partner, LocalDate day) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(territory_of_partner(?1, ?2) as text)", String.class)
                        .setParameter(1, partner)
                        .setParameter(2, day)
                        .getSingleResult())
                .map(UUID::fromString);
    }

    /** The company that the caller acts for; null for employees. */
    public Uni<@Nullable Partner> ofCaller() {
        return getSession()
                .chain(session -> session.createNativeQuery("select cast(current_partner() as text)", String.class)
                        .getSingleResultOrNull())
                .chain(key -> key == null ? Uni.createFrom().nullItem() : findById(UUID.fromString(key)));
    }
}
