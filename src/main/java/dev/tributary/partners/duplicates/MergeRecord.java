package dev.tributary.partners.duplicates;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A merger of two partners.
 *
 * @param moved the numbers of things that moved
 * @param leftBehind the numbers of things that stayed behind
 * @param employeeId the employee who merged them; null if no employee did
 */
@Type("PartnerMerge")
@Description("A merger of two partners (合并).")
public record MergeRecord(
        @Ignore UUID loserId,
        @Ignore UUID survivorId,

        @Description("How it was known that both are one company.")
        String reason,

        @Description("The records that moved.") List<BelongingCount> moved,

        @Description(
                "The records that were left behind and no longer count; for price lists, those that had not ended.")
        List<BelongingCount> leftBehind,

        @Ignore @Nullable UUID employeeId,
        @Description("The time.") OffsetDateTime at) {}
