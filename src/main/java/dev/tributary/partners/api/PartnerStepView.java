package dev.tributary.partners.api;

import dev.tributary.partners.PartnerStatus;
import dev.tributary.partners.StepRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;

/** A change of a partner's status, for GraphQL. */
@Type("PartnerStep")
@Description("A change of a partner's status.")
public record PartnerStepView(@Ignore StepRecord step) {

    @Nullable
    @Description("The status before. Null if the partner was created by this step.")
    public PartnerStatus getFrom() {
        return step.from();
    }

    @NonNull
    @Description("The status after.")
    public PartnerStatus getTo() {
        return step.to();
    }

    @Nullable
    @Description("The reason, for steps that require one.")
    public String getReason() {
        return step.reason();
    }

    @NonNull
    @Description("The time.")
    public OffsetDateTime getAt() {
        return step.at();
    }
}
