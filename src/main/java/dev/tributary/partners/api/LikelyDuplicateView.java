package dev.tributary.partners.api;

import dev.tributary.partners.TwinRecord;
import dev.tributary.partners.rules.TwinSign;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.util.List;

/** A likely duplicate of a partner, for GraphQL. */
@Type("LikelyDuplicate")
@Description("A likely duplicate: a partner that may be the same company as another partner.")
public record LikelyDuplicateView(@Ignore TwinRecord twin) {

    @Nullable
    @Description(
            "The likely duplicate. Null if it is in a territory that the caller may not see; a director can identify it.")
    public PartnerView getPartner() {
        return twin.twin() == null ? null : new PartnerView(twin.twin());
    }

    @NonNull
    @Description("The similarities between both files.")
    public List<@NonNull TwinSign> getSigns() {
        return twin.signs();
    }
}
