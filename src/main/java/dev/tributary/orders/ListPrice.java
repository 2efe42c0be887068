package dev.tributary.orders;

import org.hibernate.annotations.Immutable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import java.math.BigDecimal;
import java.util.UUID;

/** What a product costs where nothing else was agreed. */
@Entity
@Immutable
public class ListPrice {

    /** One price for a product and a currency. */
    @Embeddable
    public record Key(UUID productId, String currency) {}

    @EmbeddedId
    private Key key;

    private BigDecimal unitPrice;

    /** For the persistence provider. */
    protected ListPrice() {}

    /** Of what, in which currency. */
    public Key key() {
        return key;
    }

    /** Of one unit, without tax, in the key's currency. */
    public BigDecimal unitPrice() {
        return unitPrice;
    }
}
