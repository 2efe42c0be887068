package dev.tributary.rights.api;

import dev.tributary.rights.CoverageReads;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** A territory in which several people sell, for GraphQL. */
@Type("TerritoryOverlap")
@Description("A territory in which more than one person sells on that day.")
public record TerritoryOverlapView(@Ignore CoverageReads.Overlap overlap) {}
