package dev.tributary.partners.duplicates;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

import java.util.List;
import java.util.Map;

/** The number of records of one kind in a merger. */
@Type("BelongingCount")
@Description("The number of records of one kind, in a merger of partners.")
public record BelongingCount(
        @Description("The kind of record.") Belonging kind,
        @Description("The number of records.") Integer count) {

    /** The counts, in the sequence of the map. */
    public static List<BelongingCount> of(Map<Belonging, Integer> counts) {
        return counts.entrySet().stream()
                .map(one -> new BelongingCount(one.getKey(), one.getValue()))
                .toList();
    }
}
