package dev.tributary.rights.api;

import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import dev.tributary.rights.RightRecord;
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
        "An exclusive right (独家): no other partner may sell a product line in a territory and all territories below it. The rights of two partners never overlap.")
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
    @Description("The first business date on which it applies.")
    public LocalDate getFrom() {
        return right.from();
    }

    @Nullable
    @Description("The first business date on which it no longer applies. Null if no end is agreed.")
    public LocalDate getTo() {
        return right.to();
    }

    @Nullable
    @Description("Why the right ended earlier than agreed. Null if it did not.")
    public String getEndReason() {
        return right.endReason();
    }

    @NonNull
    @Description("Counts the changes. A mutation names the version that its caller saw.")
    public Integer getVersion() {
        return right.version();
    }
}
