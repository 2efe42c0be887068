package dev.tributary.catalogue;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.util.UUID;

/** A product that is sold. So far only imports change products. */
@Entity
@Immutable
public class Product {

    @Id
    private UUID id;

    private String code;

    /** Required by the persistence provider. */
    protected Product() {}

    /** Its key. */
    public UUID id() {
        return id;
    }

    /** The code that people know it by. */
    public String code() {
        return code;
    }
}
