package dev.tributary.partners.api;

import dev.tributary.partners.duplicates.BelongingCount;
import dev.tributary.partners.rules.PartnerErrorCode;
import dev.tributary.platform.graphql.UserError;
import org.eclipse.microprofile.graphql.Description;

import java.util.List;

/** A preview of a merger of two partners, for GraphQL. */
@Description("A preview of a merger of two partners.")
public record PartnerMergePreview(
        @Description("The records that would move. Empty if the merger is impossible or there is nothing to move.")
        List<BelongingCount> moved,

        @Description(
                "The records that would be left behind and no longer count; for price lists, those that have not ended. Empty if the merger is impossible or there is nothing to leave behind.")
        List<BelongingCount> leftBehind,

        @Description("Why the merger is impossible. Empty if it is possible.")
        List<UserError<PartnerErrorCode>> userErrors) {}
