package dev.tributary.partners.api;

import dev.tributary.partners.Belonging;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.List;
import java.util.Map;

/** How many of what goes over when partners are merged, for GraphQL. */
@Type("BelongingCount")
@Description("How many of what goes over when partners are merged.")
public record BelongingCount(
        @NonNull @Description("What.") Belonging kind,
        @NonNull @Description("How many.") Integer count) {

    static List<BelongingCount> of(Map<Belonging, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> new BelongingCount(one.getKey(), one.getValue()))
                .toList();
    }
}
