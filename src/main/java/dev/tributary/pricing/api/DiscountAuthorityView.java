package dev.tributary.pricing.api;

import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.pricing.DiscountAuthorityRecord;
import dev.tributary.pricing.SalesPosition;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A discount authority for GraphQL. */
@Type("DiscountAuthority")
@Description(
        "The discount authority (折扣权限): how far below the list price people in a position may sell. It applies from a day until the next authority of the position. Directors may give any discount, and only directors may sell below a floor price.")
public record DiscountAuthorityView(@Ignore DiscountAuthorityRecord authority) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("DiscountAuthority", authority.id());
    }

    @NonNull
    @Description("The position. For a person in several positions the largest discount applies.")
    public SalesPosition getPosition() {
        return authority.position();
    }

    @NonNull
    @Description("The largest discount as a fraction: discount = 1 − unit price ÷ list price; 0.05 is 5 %.")
    public Decimal getMostDiscount() {
        return Decimal.of(authority.mostDiscount());
    }

    @NonNull
    @Description("The first business date on which it applies.")
    public LocalDate getValidFrom() {
        return authority.validFrom();
    }

    @NonNull
    @Description("The reason for this value.")
    public String getReason() {
        return authority.reason();
    }

    @NonNull
    @Description("The time at which it was set.")
    public OffsetDateTime getSetAt() {
        return authority.setAt();
    }
}
