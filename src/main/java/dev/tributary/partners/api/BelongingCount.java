package dev.tributary.partners.api;

import dev.tributary.partners.Belonging;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.List;
import java.util.Map;

/** The number of records of one kind in a merger, for GraphQL. */
@Type("BelongingCount")
@Description("The number of records of one kind, in a merger of partners.")
public record BelongingCount(
        @NonNull @Description("The kind of record.") Belonging kind,
        @NonNull @Description("The number of records.") Integer count) {

    static List<BelongingCount> of(Map<Belonging, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> new BelongingCount(one.getKey(), one.getValue()))
                .toList();
    }
}
