package dev.tributary.catalogue.api;

import dev.tributary.catalogue.ProductLineRecord;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A product line for GraphQL. */
@Type("ProductLine")
@Description("A product line (产品线): a group of products. Exclusive rights are granted for a product line.")
public record ProductLineView(@Ignore ProductLineRecord line) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("ProductLine", line.id());
    }

    @NonNull
    @Description("The code that people use for it; unique.")
    public String getCode() {
        return line.code();
    }

    @NonNull
    @Description("The name.")
    public String getName() {
        return line.name();
    }
}
