package dev.tributary.territories;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

/** The territories that a transaction's caller may see. */
@ApplicationScoped
public class Territories {

    /** The key of the territory with this code; null if the caller may not see one. */
    public Uni<@Nullable UUID> withCode(String code) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(id as text) from territory where code = ?1", String.class)
                        .setParameter(1, code)
                        .getSingleResultOrNull())
                .map(text -> text == null ? null : UUID.fromString(text));
    }
}
