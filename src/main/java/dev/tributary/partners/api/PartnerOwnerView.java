package dev.tributary.partners.api;

import dev.tributary.partners.OwnerRecord;
import dev.tributary.platform.graphql.GlobalId;
import dev.tributary.platform.graphql.Node;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** A named account manager of a partner, for GraphQL. */
@Type("PartnerOwner")
@Description("The naming of an account manager for a partner, in place of the primary assignee of its territory.")
public record PartnerOwnerView(@Ignore OwnerRecord naming) implements Node {

    @Override
    @Id
    @NonNull
    @Description("Opaque id, for partnerOwnerEnd.")
    public String getId() {
        return GlobalId.of("PartnerOwner", naming.id());
    }

    @NonNull
    @Description("The first business date.")
    public LocalDate getFrom() {
        return naming.from();
    }

    @Nullable
    @Description("The first business date on which it no longer applies. Null if there is no end.")
    public LocalDate getTo() {
        return naming.to();
    }
}
