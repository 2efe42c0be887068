package dev.tributary.partners.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/** What merging two partners would do, for GraphQL. */
@Description("What merging two partners would do.")
public record PartnerMergePreview(
        @NonNull @Description("What would go over; empty if there are reasons against it, or nothing to go over.")
        List<@NonNull BelongingCount> moved,

        @NonNull
        @Description(
                "What would be left behind and count no more: of price lists those that have not ended; empty if there are reasons against it, or nothing to leave.")
        List<@NonNull BelongingCount> leftBehind,

        @NonNull @Description("Why they would stay two; empty if they would not.")
        List<@NonNull PartnerUserError> userErrors) {}
