package dev.tributary.catalogue;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The products. */
@ApplicationScoped
public class Products implements PanacheRepositoryBase<Product, UUID> {

    /** The existing products among these codes. */
    public Uni<List<Product>> withCodes(Collection<String> codes) {
        return list("code in ?1", codes);
    }
}
