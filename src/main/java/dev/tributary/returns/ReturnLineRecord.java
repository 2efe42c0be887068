package dev.tributary.returns;

import dev.tributary.catalogue.ProductRecord;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The goods that a return brings of a line of its order, in the product's unit.
 *
 * @param authorised null before the decision
 * @param received null before the goods arrive
 */
@Type("ReturnLine")
@Description("The quantities of one order line in a return, in the product's unit: received ≤ authorised ≤ requested.")
public record ReturnLineRecord(
        @Description("The number of the line in the order, from 1.")
        int lineNo,

        @Description("The product.") ProductRecord product,
        @Description("The requested quantity.") BigDecimal requested,

        @Description("The authorised quantity. Null until the return is authorised.") @Nullable
        BigDecimal authorised,

        @Description("The quantity that came back and was accepted. Null until the goods are received.") @Nullable
        BigDecimal received) {}
