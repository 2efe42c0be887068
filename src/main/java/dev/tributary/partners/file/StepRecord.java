package dev.tributary.partners.file;

import dev.tributary.partners.PartnerStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A step of a partner's life cycle.
 *
 * @param from the status before; null for the partner's entry
 * @param employeeId the employee who took it; null if no employee did
 */
@Type("PartnerStep")
@Description("A change of a partner's status.")
public record StepRecord(
        @Ignore UUID partnerId,

        @Description("The status before. Null if the partner was created by this step.") @Nullable
        PartnerStatus from,

        @Description("The status after.") PartnerStatus to,

        @Description("The reason, for steps that require one.") @Nullable
        String reason,

        @Ignore @Nullable UUID employeeId,
        @Description("The time.") OffsetDateTime at) {}
