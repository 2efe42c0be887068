package dev.tributary.performance.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link PartnerPerformanceConnection}. */
@Description("A partner's part in its place in a list.")
public record PartnerPerformanceEdge(
        @NonNull @Description("The partner's part.") PartnerPerformance node,

        @NonNull @Description("Its place; pass it as after to go on from here.")
        String cursor) {}
