package dev.tributary.pricing.api;

import dev.tributary.partners.PartnerKind;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.pricing.PriceListAudience;
import dev.tributary.pricing.PriceListRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;
import java.util.UUID;

/** A price list for GraphQL. */
@Type("PriceList")
@Description(
        "A price list (价目表): product prices for an audience and a range of dates. Two lists for the same audience and currency never apply on the same day.")
public record PriceListView(@Ignore PriceListRecord list) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("PriceList", list.id());
    }

    /** The database key of an id that a client sent. If it is not the id of a price list, a key that no list has. */
    static UUID key(String id) {
        return GlobalId.key("PriceList", id).orElse(new UUID(0, 0));
    }

    @NonNull
    @Description("The code that people use for it; unique.")
    public String getCode() {
        return list.code();
    }

    @NonNull
    @Description("The name.")
    public String getName() {
        return list.name();
    }

    @NonNull
    @Description("The currency of the prices. The list applies to partners that trade in it.")
    public CurrencyCode getCurrency() {
        return new CurrencyCode(list.currency());
    }

    @NonNull
    @Description("The audience.")
    public PriceListAudience getAudience() {
        return list.audience();
    }

    @Nullable
    @Description("The kind of partner that the list is for. Null if it is not for one kind.")
    public PartnerKind getKind() {
        return list.kind();
    }

    @Nullable
    @Description("The first business date on which the list applies. Null if it has no known beginning.")
    public LocalDate getFrom() {
        return list.from();
    }

    @Nullable
    @Description("The first business date on which it no longer applies. Null if no end is agreed.")
    public LocalDate getTo() {
        return list.to();
    }

    @NonNull
    @Description("Counts the changes of the list and of its prices. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return list.version();
    }
}
