package dev.tributary.performance.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a {@link PartnerPerformanceConnection}. */
@Description("A partner's share and its cursor.")
public record PartnerPerformanceEdge(
        @NonNull @Description("The partner's share.") PartnerPerformance node,

        @NonNull @Description("The cursor of this entry. Pass it as `after` to get the entries that follow.")
        String cursor) {}
