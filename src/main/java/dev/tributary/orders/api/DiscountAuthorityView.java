package dev.tributary.orders.api;

import dev.tributary.orders.DiscountAuthorityRecord;
import dev.tributary.orders.SalesPosition;
import dev.tributary.platform.graphql.Decimal;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
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
        "How much below the list price people in a position may sell (折扣权限), from a day until the next one. Directors may give any discount, and nobody else sells below a floor price.")
public record DiscountAuthorityView(@Ignore DiscountAuthorityRecord authority) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("DiscountAuthority", authority.id());
    }

    @NonNull
    @Description("Whose it is; of somebody in several positions the largest counts.")
    public SalesPosition getPosition() {
        return authority.position();
    }

    @NonNull
    @Description("The largest discount, a fraction: discount = 1 − unit price ÷ list price; 0.05 is 5 %.")
    public Decimal getMostDiscount() {
        return Decimal.of(authority.mostDiscount());
    }

    @NonNull
    @Description("The first business date on which it holds.")
    public LocalDate getValidFrom() {
        return authority.validFrom();
    }

    @NonNull
    @Description("Why so much.")
    public String getReason() {
        return authority.reason();
    }

    @NonNull
    @Description("When it was set.")
    public OffsetDateTime getSetAt() {
        return authority.setAt();
    }
}
