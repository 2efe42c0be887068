package dev.tributary.partners;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

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

    /** The company that the caller acts for; null for employees. */
    public Uni<@Nullable Partner> ofCaller() {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select * from partner where id = current_partner()", Partner.class)
                        .getSingleResultOrNull());
    }
}
