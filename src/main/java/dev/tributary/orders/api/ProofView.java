package dev.tributary.orders.api;

import dev.tributary.orders.ProofRecord;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import java.time.LocalDate;

/** A proof of delivery for GraphQL. */
@Type("ProofOfDelivery")
@Description("A customer's signature for a delivery (客户签字).")
public record ProofView(@Ignore ProofRecord proof) {

    @NonNull
    @Description("Who signed.")
    public String getSignedBy() {
        return proof.signedBy();
    }

    @NonNull
    @Description("On which business date.")
    public LocalDate getSignedOn() {
        return proof.signedOn();
    }

    @Nullable
    @Description("What they remarked.")
    public String getRemarks() {
        return proof.remarks();
    }
}
