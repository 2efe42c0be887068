package dev.tributary.partners.api;

import dev.tributary.partners.TwinRecord;
import dev.tributary.partners.rules.TwinSign;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.List;

/** A partner that may be the same company, for GraphQL. */
@Type("LikelyDuplicate")
@Description("A partner that may be the same company as another one.")
public record LikelyDuplicateView(@Ignore TwinRecord twin) {

    @Nullable
    @Description("It; null where it is in a territory that the caller does not see: a director can tell.")
    public PartnerView getPartner() {
        return twin.twin() == null ? null : new PartnerView(twin.twin());
    }

    @NonNull
    @Description("What is alike in both files.")
    public List<@NonNull TwinSign> getSigns() {
        return twin.signs();
    }
}
