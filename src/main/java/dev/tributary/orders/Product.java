package dev.tributary.orders;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.util.UUID;

/** Something that is sold; changed by imports only so far. */
@Entity
@Immutable
public class Product {

    @Id
    private UUID id;

    private String code;

    /** For the persistence provider. */
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
