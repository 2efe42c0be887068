package dev.tributary.catalogue;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

import java.util.UUID;

/** A product that is sold. */
@Type("Product")
@Description("A product.")
public record ProductRecord(
        UUID id,

        @Description("The code that people use for it; unique.")
        String code,

        @Description("The name.") String name,

        @Description("The unit of quantities, such as 台 or LOT.")
        String unit)
        implements Node {}
