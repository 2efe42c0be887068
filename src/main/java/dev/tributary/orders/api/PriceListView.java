package dev.tributary.orders.api;

import dev.tributary.orders.PriceListAudience;
import dev.tributary.orders.PriceListRecord;
import dev.tributary.partners.PartnerKind;
import dev.tributary.platform.graphql.CurrencyCode;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
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
        "A price list (价目表): what products cost, for whom and when. Two lists for the same whom and currency never hold on the same day.")
public record PriceListView(@Ignore PriceListRecord list) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("PriceList", list.id());
    }

    /** The key within an id that a client sent; one that no list has if it is of something else. */
    static UUID key(String id) {
        return GlobalId.key("PriceList", id).orElse(new UUID(0, 0));
    }

    @NonNull
    @Description("The code that people know it by; unique.")
    public String getCode() {
        return list.code();
    }

    @NonNull
    @Description("Its name.")
    public String getName() {
        return list.name();
    }

    @NonNull
    @Description("The currency of its prices; it holds for partners that trade in it.")
    public CurrencyCode getCurrency() {
        return new CurrencyCode(list.currency());
    }

    @NonNull
    @Description("For whom it is.")
    public PriceListAudience getAudience() {
        return list.audience();
    }

    @Nullable
    @Description("The kind of partners that it is for; null if it is not for a kind.")
    public PartnerKind getKind() {
        return list.kind();
    }

    @Nullable
    @Description("Its first business date; null if it has held as long as anybody knows.")
    public LocalDate getFrom() {
        return list.from();
    }

    @Nullable
    @Description("The first business date without it; null while no end is agreed.")
    public LocalDate getTo() {
        return list.to();
    }

    @NonNull
    @Description("Counts its changes and those of its prices; send along the one that you saw with a change.")
    public Integer getVersion() {
        return list.version();
    }
}
