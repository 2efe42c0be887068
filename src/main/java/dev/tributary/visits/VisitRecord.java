package dev.tributary.visits;

import dev.tributary.shared.Node;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A visit of a plan.
 *
 * @param plannedOn the planned business date
 * @param checkedInAt null before the check-in
 * @param completedAt null before the end
 * @param report the result of the visit; null before the end
 */
@Type("Visit")
@Description("A visit to a partner, planned or made.")
public record VisitRecord(
        UUID id,
        @Ignore UUID planId,
        @Ignore UUID partnerId,

        @Description("The business date for which the visit is planned.")
        LocalDate plannedOn,

        @Description("The purpose.") String purpose,
        @Description("The status.") VisitStatus status,

        @Description("The time at which the employee arrived. Null until then.") @Nullable
        OffsetDateTime checkedInAt,

        @Description("The time at which the visit was completed. Null until then.") @Nullable
        OffsetDateTime completedAt,

        @Description("The employee's report on the visit. Null until the visit is completed.") @Nullable
        String report)
        implements Node {}
