package dev.tributary.partners.api;

import dev.tributary.partners.RightRecord;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** An exclusive right for GraphQL. */
@Type("ExclusiveRight")
@Description(
        "A partner's right (独家) to be the only one that sells a product line in a territory and all below it. Rights of two partners never meet.")
public record ExclusiveRightView(@Ignore RightRecord right) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("ExclusiveRight", right.id());
    }

    @NonNull
    @Description("The code of the product line.")
    public String getProductLineCode() {
        return right.productLine();
    }

    @NonNull
    @Description("The name of the product line.")
    public String getProductLineName() {
        return right.productLineName();
    }

    @NonNull
    @Description("Its first business date.")
    public LocalDate getFrom() {
        return right.from();
    }

    @Nullable
    @Description("The first business date without it; null while no end is agreed.")
    public LocalDate getTo() {
        return right.to();
    }

    @Nullable
    @Description("Why it ended earlier than was granted, if it did.")
    public String getEndReason() {
        return right.endReason();
    }

    @NonNull
    @Description("Counts its changes; send along the one that you saw with a change.")
    public Integer getVersion() {
        return right.version();
    }
}
