package dev.tributary.catalogue;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

import java.util.UUID;

/** A product line: a group of products that people sell, agree on or price together. */
@Type("ProductLine")
@Description("A product line (产品线): a group of products. Exclusive rights are granted for a product line.")
public record ProductLineRecord(
        UUID id,

        @Description("The code that people use for it; unique.")
        String code,

        @Description("The name.") String name)
        implements Node {}
