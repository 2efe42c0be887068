package dev.tributary.orders;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

import java.math.BigDecimal;

/**
 * The progress of an order's line, in the product's unit: delivered ≤ shipped ≤ released ≤ notified ≤ ordered, and
 * returned + returning ≤ delivered. An order that a file imported as shipped counts as delivered.
 */
@Type("LineProgress")
@Description(
        "The progress of an order line, in the product's unit: delivered ≤ shipped ≤ released ≤ notified ≤ ordered. Open deliveries count in full, signed ones by the quantity that the customer accepted. Orders that were imported as shipped count as delivered.")
public record LineProgressRecord(
        @Ignore int lineNo,

        @Description("The quantity in deliveries that are not cancelled.")
        BigDecimal notified,

        @Description("The quantity in deliveries that are released, shipped or delivered.")
        BigDecimal released,

        @Description("The quantity in deliveries that are shipped or delivered.")
        BigDecimal shipped,

        @Description("The quantity that customers signed for.")
        BigDecimal delivered,

        @Description("The delivered quantity that came back: it was received in returns.")
        BigDecimal returned,

        @Description(
                "The delivered quantity in returns that are requested or authorised. returned + returning ≤ delivered.")
        BigDecimal returning,

        @Description(
                "The quantity that will not be delivered because the order was closed short. Then delivered + shortfall = ordered.")
        BigDecimal shortfall) {}
