package dev.tributary.partners.api;

import dev.tributary.partners.PartnerStatus;
import dev.tributary.partners.StepRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.OffsetDateTime;

/** A step of a partner for GraphQL. */
@Type("PartnerStep")
@Description("A step in a partner's life.")
public record PartnerStepView(@Ignore StepRecord step) {

    @Nullable
    @Description("Where it stood before; null where it was entered.")
    public PartnerStatus getFrom() {
        return step.from();
    }

    @NonNull
    @Description("Where it stood afterwards.")
    public PartnerStatus getTo() {
        return step.to();
    }

    @Nullable
    @Description("Why, where a reason was asked for.")
    public String getReason() {
        return step.reason();
    }

    @NonNull
    @Description("When.")
    public OffsetDateTime getAt() {
        return step.at();
    }
}
