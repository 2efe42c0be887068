package dev.tributary.catalogue.api;

import dev.tributary.catalogue.ProductRecord;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A product for GraphQL. */
@Type("Product")
@Description("A product.")
public record ProductView(@Ignore ProductRecord product) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id.")
    public String getId() {
        return GlobalId.of("Product", product.id());
    }

    @NonNull
    @Description("The code that people use for it; unique.")
    public String getCode() {
        return product.code();
    }

    @NonNull
    @Description("The name.")
    public String getName() {
        return product.name();
    }

    @NonNull
    @Description("The unit of quantities, such as 台 or LOT.")
    public String getUnit() {
        return product.unit();
    }
}
